package org.trapline.schemas;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a chunk file: facts of one file and of the models, and nothing that a person can
 * correct later: no station, no time zone, no threshold's verdict.
 */
public record JudgedMedia(
    @Column("Stable id of the file") String mediaId,
    FileFacts file,
    @Column("The camera's wall clock as written") @Nullable LocalDateTime cameraTime,
    @Column("Where it comes from") TimestampSource timestampSource,
    @Column(value = "UTC offset that the file itself gives", unit = "minutes")
        @Nullable Integer exifOffsetMin,
    CameraFacts camera,
    PictureFacts picture,
    @Column(value = "Blank filter's probability of nothing; null without one", unit = "0 to 1")
        @Nullable Float blankScore,
    @Column("Whether the cascade went past the filter to detector or species model") boolean looked,
    List<JudgedBox> boxes,
    Labels labels,
    JudgedBy judgedBy,
    @Column("Small picture of the scene; null if none was kept") @Nullable Bytes thumbnail,
    @Column("Doubts, joined by ;") String flags,
    @Column("Why there is no judgement") @Nullable ErrorCode errorCode,
    @Column("The same in a sentence") @Nullable String errorMessage)
    implements Serializable {
  /** Copies the boxes. */
  public JudgedMedia {
    boxes = List.copyOf(boxes);
  }
}
