package org.trapline.training.evaluate;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** The table {@code reliability}: how often answers of nearly the same score are right. */
public record ReliabilityRow(
    @Column(value = "Lowest score of the row", unit = "0 to 1") double scoreFrom,
    @Column(value = "Mean score", unit = "0 to 1") double score,
    @Column("How many are right") int k,
    @Column("Of how many photos") int n,
    @Column(value = "k / n", unit = "0 to 1") @Nullable Double share,
    @Column(value = "Lower end of Wilson's 95 % interval", unit = "0 to 1") double lower,
    @Column(value = "Upper end of Wilson's 95 % interval", unit = "0 to 1") double upper) {}
