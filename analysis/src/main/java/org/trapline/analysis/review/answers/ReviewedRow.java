package org.trapline.analysis.review.answers;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code reviewed}: what the models said and what a person said, side by side. */
public record ReviewedRow(
    @Column("event, sequence or media") String unitKind,
    @Column("The event or burst; empty for a correction") String unitId,
    @Column("The deployment") String deploymentId,
    @Column("The file that stands for it") String mediaId,
    @Column("Path below the deployment's folder") String filePath,
    @Column("impact, control or none; null outside the time that is compared")
        @Nullable String stationGroup,
    @Column("before, after or all; null outside") @Nullable String period,
    @Column("What the models said") @Nullable String machineName,
    @Column(value = "Its score", unit = "0 to 1") @Nullable Double machineScore,
    @Column("What the person said") String humanName,
    @Column("How many, if said") @Nullable Integer humanCount,
    @Column("right, wrong or not told") String outcome,
    @Column("Who said it") String reviewedBy,
    @Column("What it was drawn from; null for a correction") @Nullable String reviewStratum,
    @Column("With which probability it was drawn") @Nullable Double reviewInclusionProb,
    @Column("Anything else") String comment) {}
