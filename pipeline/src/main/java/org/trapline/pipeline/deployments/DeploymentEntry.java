package org.trapline.pipeline.deployments;

import org.jspecify.annotations.Nullable;

/**
 * A row of deployments.csv.
 *
 * @param deploymentId text, also where it looks like a number
 * @param place where the camera stood
 * @param camera which camera, and how it was mounted
 * @param start set-up; null if nobody said
 * @param end retrieval; null if nobody said; never before the start
 * @param clock offset and shift of the camera's clock
 * @param remarks what else was written
 * @param path the folder whose files are this deployment's; null if other rules say
 */
public record DeploymentEntry(
    String deploymentId,
    Place place,
    CameraSetup camera,
    @Nullable DeploymentTime start,
    @Nullable DeploymentTime end,
    CameraClock clock,
    Remarks remarks,
    @Nullable String path) {
  /** Refuses an end before the start. */
  public DeploymentEntry {
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(
          "deployment %s ends before it starts".formatted(deploymentId));
    }
  }
}
