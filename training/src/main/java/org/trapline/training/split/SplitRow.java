package org.trapline.training.split;

import org.trapline.schemas.Column;

/** The table {@code split}: what each labelled photo was used for. */
public record SplitRow(
    @Column("128-bit hash of the photo's bytes, as in media") String contentHash,
    @Column("The deployment; empty for a photo from elsewhere") String deploymentId,
    @Column("Path below the deployment") String filePath,
    @Column("What people say is on it") String label,
    @Column("Photos of one encounter are never parted") String encounter,
    @Column("train, seen (tested, deployment learnt from), validation, unseen (tested)")
        Fold fold) {}
