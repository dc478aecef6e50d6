package org.trapline.analysis.baci;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code sensitivity}: the same contrast under another setting. */
public record SensitivityRow(
    @Column("Species, group of species, People or Vehicles") String subject,
    @Column("What was changed") String setting,
    @Column("To what") String value,
    @Column("Events at paired stations") long events,
    @Column("After over before, relative to the controls where there are any")
        @Nullable Double ratio,
    @Column("Lower end of its 95 % interval") @Nullable Double ratioLower,
    @Column("Upper end") @Nullable Double ratioUpper) {}
