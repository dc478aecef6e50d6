package org.trapline.training.evaluate;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;
import org.trapline.schemas.Light;
import org.trapline.training.split.Fold;

/** The table {@code answers}: what people and models say of each test photo. */
public record AnswerRow(
    @Column("128-bit hash of the photo's bytes, as in media") String contentHash,
    @Column("The deployment") String deploymentId,
    @Column("Path below the deployment") String filePath,
    @Column("As in media") Light dayNight,
    @Column("seen or unseen: whether the model has learnt from its deployment") Fold fold,
    @Column("What people say") String label,
    @Column("The model's best answer") String answer,
    @Column(value = "Its score", unit = "0 to 1") double score,
    @Column("The second model's best answer; null without one") @Nullable String otherAnswer,
    @Column(value = "Its score; null without one", unit = "0 to 1") @Nullable Double otherScore,
    @Column("Whether people and models don't all say the same: to be looked at again")
        boolean disagree) {}
