package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Table {@code media}: one row for every image or media-like file found, whatever became of it. */
public record MediaRow(
    @Column(value = "The deployment", term = "media.deploymentID") String deploymentId,
    @Column(value = "The station; null if nobody said", term = "deployments.locationID")
        @Nullable String stationId,
    @Column(
            value = "The camera as named by the survey; null if nobody said",
            term = "deployments.cameraID")
        @Nullable String cameraId,
    @Column(
            value = "Stable id of the file: a hash of deployment and path below it",
            term = "media.mediaID")
        String mediaId,
    @Column(
            value =
                "Files of one trigger burst share it: the media_id of the burst's first file; null"
                    + " without a capture time",
            term = "observations.eventID")
        @Nullable String sequenceId,
    FileFacts file,
    CaptureTime time,
    CameraFacts camera,
    PictureFacts picture,
    Verdict verdict,
    Labels labels,
    EnsembleAnswer ensemble,
    JudgedBy judgedBy,
    @Column("media_id of the earlier file with the same bytes; null if there is none")
        @Nullable String duplicateOf,
    @Column("Doubts, joined by ;, empty if there are none") String flags,
    @Column("Why there is no judgement; null where there is one") @Nullable ErrorCode errorCode,
    @Column("The same in a sentence") @Nullable String errorMessage)
    implements Serializable {}
