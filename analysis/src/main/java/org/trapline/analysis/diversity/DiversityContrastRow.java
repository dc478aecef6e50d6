package org.trapline.analysis.diversity;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code diversity_contrasts}: whether the number of species changed. */
public record DiversityContrastRow(
    @Column(
            "hill0, hill1 or hill2 (species at equal coverage), or species_per_week (found at a"
                + " station in a week watched whole)")
        String measure,
    @Column("Impact stations") int nImpact,
    @Column("Control stations") int nControl,
    @Column("After less before, less the same of the controls where there are any") double change,
    @Column("Lower end of its 95 % interval") @Nullable Double changeLower,
    @Column("Upper end") @Nullable Double changeUpper,
    @Column("Two-sided p of Welch's t; null for numbers at equal coverage") @Nullable Double pWelch,
    @Column("Two-sided p of the permutation of stations") @Nullable Double pPermutation,
    @Column("How often stations were drawn anew for the interval; null for a t interval")
        @Nullable Integer resamples,
    @Column("Where the random numbers start") @Nullable Long seed,
    @Column("The same in a sentence") String sentence) {}
