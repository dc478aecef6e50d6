package org.trapline.analysis.review.answers;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code recall}: how many animals the models missed, from the audit of blanks. */
public record RecallRow(
    @Column("impact, control or none; all for the whole survey") String stationGroup,
    @Column("before, after or all") String period,
    @Column("Bursts that were not found blank") long keptBursts,
    @Column("Share of these with an animal, from the sample") @Nullable Double animalShare,
    @Column("Bursts that the models found blank") long blankBursts,
    @Column("Of these looked at") long blanksReviewed,
    @Column("Of these with an animal") long blanksWithAnimal,
    @Column("Blank bursts with an animal, estimated") @Nullable Double missed,
    @Column("Lower end of its 95 % interval") @Nullable Double missedLower,
    @Column("Upper end") @Nullable Double missedUpper,
    @Column(
            "Share of the bursts with an animal that were not found blank; null if too little was"
                + " reviewed")
        @Nullable Double recall,
    @Column("Lower end of its 95 % interval") @Nullable Double recallLower,
    @Column("Upper end") @Nullable Double recallUpper) {}
