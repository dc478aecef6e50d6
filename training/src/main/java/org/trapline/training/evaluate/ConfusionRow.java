package org.trapline.training.evaluate;

import org.trapline.schemas.Column;

/** The table {@code confusion}: what was answered for what. */
public record ConfusionRow(
    @Column("What people say") String label,
    @Column("The model's best answer") String answer,
    @Column("Photos of which both are true") int photos) {}
