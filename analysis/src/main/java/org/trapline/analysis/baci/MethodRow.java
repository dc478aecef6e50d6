package org.trapline.analysis.baci;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code other_methods}: what other methods would have made of the same counts. */
public record MethodRow(
    @Column("Species, group of species, People or Vehicles") String subject,
    @Column("Name of the method") String method,
    @Column("After over before, relative to the controls where there are any; null for a mere test")
        @Nullable Double ratio,
    @Column("Lower end of its 95 % interval") @Nullable Double ratioLower,
    @Column("Upper end") @Nullable Double ratioUpper,
    @Column("Two-sided p") @Nullable Double p,
    @Column("What is known about the method") String remark) {}
