package org.trapline.schemas;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How many rows of each kind a deployment has in {@code media}; the labels add up to all files. */
public record DeploymentCounts(
    @Column("Rows in media") long nFiles,
    @Column("Rows labelled animal") long nAnimalFiles,
    @Column("Rows labelled blank") long nBlankFiles,
    @Column("Rows labelled human") long nHumanFiles,
    @Column("Rows labelled vehicle") long nVehicleFiles,
    @Column("Rows labelled unknown, videos included") long nUnknownFiles,
    @Column("Rows labelled failed") long nFailedFiles,
    @Column("Rows with a duplicate_of") long nDuplicateFiles,
    @Column(value = "Earliest capture time that is not in doubt", unit = "local time")
        @Nullable LocalDateTime firstFile,
    @Column(value = "Latest capture time that is not in doubt", unit = "local time")
        @Nullable LocalDateTime lastFile)
    implements Serializable {}
