package org.trapline.analysis.review.answers;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code review_strata}: precision in each part of the sample. */
public record StratumRow(
    @Column("Subject, cell and class") String reviewStratum,
    @Column("Units in it") long units,
    @Column("Of these in the sample") long drawn,
    @Column("Of these answered so that right or wrong is known") long reviewed,
    @Column("Of these right") long right,
    @Column("right of reviewed; null if nothing was") @Nullable Double precision,
    @Column("Lower end of the exact 95 % interval (Clopper-Pearson)")
        @Nullable Double precisionLower,
    @Column("Upper end") @Nullable Double precisionUpper) {}
