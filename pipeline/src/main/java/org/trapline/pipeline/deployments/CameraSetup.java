package org.trapline.pipeline.deployments;

import org.jspecify.annotations.Nullable;

/**
 * Which camera stood there, and how.
 *
 * @param cameraId the survey's name for the camera, often its serial number
 * @param cameraModel make and model
 * @param cameraDelay quiet time after a trigger, seconds, at least 0
 * @param cameraHeight metres above ground, at least 0
 * @param cameraDepth metres below water, at least 0
 * @param cameraTilt degrees, -90 (down) to 90 (up)
 * @param cameraHeading degrees clockwise from north, 0 to 360
 * @param detectionDistance metres at which the camera still triggers, at least 0
 */
public record CameraSetup(
    @Nullable String cameraId,
    @Nullable String cameraModel,
    @Nullable Integer cameraDelay,
    @Nullable Double cameraHeight,
    @Nullable Double cameraDepth,
    @Nullable Integer cameraTilt,
    @Nullable Integer cameraHeading,
    @Nullable Double detectionDistance) {
  /** Nothing is known. */
  public static final CameraSetup UNKNOWN =
      new CameraSetup(null, null, null, null, null, null, null, null);
}
