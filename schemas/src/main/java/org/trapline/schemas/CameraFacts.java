package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the camera wrote beside the pixels. Null where it wrote nothing. */
public record CameraFacts(
    @Column(value = "Maker of the camera as in EXIF", term = "deployments.cameraModel")
        @Nullable String make,
    @Column(value = "Model of the camera as in EXIF", term = "deployments.cameraModel")
        @Nullable String model,
    @Column(value = "Serial number of the camera", term = "deployments.cameraID")
        @Nullable String serial,
    @Column(
            value = "What triggered the picture: motion, time_lapse, manual, unknown",
            term = "media.captureMethod")
        Trigger captureMethod,
    @Column("Number of the picture within its burst, from 1, as the camera wrote it")
        @Nullable Integer sequenceN,
    @Column("Number of pictures in the burst, as the camera wrote it") @Nullable Integer sequenceOf,
    @Column(value = "Temperature at the camera", unit = "degrees Celsius")
        @Nullable Float temperatureC,
    @Column("Phase of the moon as the camera wrote it, in words") @Nullable String moonPhase)
    implements Serializable {
  /** A file whose camera wrote nothing. */
  public static final CameraFacts NONE =
      new CameraFacts(null, null, null, Trigger.UNKNOWN, null, null, null, null);
}
