package org.trapline.training.learn;

import org.trapline.schemas.Column;

/** The table {@code learning_curve}: how it went, round by round. */
public record CurveRow(
    @Column("Number of the round, from 1") int round,
    @Column("Mean loss on the photos that are learnt from, classes weighed") double trainLoss,
    @Column("Mean loss on the photos that decide") double validationLoss,
    @Column(value = "Share of them that was named rightly", unit = "0 to 1")
        double validationAccuracy) {}
