package org.trapline.analysis.sort;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One photo and where it belongs.
 *
 * @param deploymentId the deployment
 * @param mediaId the file
 * @param filePath below the deployment's folder
 * @param time local time of capture; null if it has none
 * @param machineName species, or animal, blank, vehicle, human, unknown, failed
 * @param machineScore of the species, 0 to 1; null without one
 * @param folder below the folder of the sort, {@code /} between levels
 * @param name of the file there; no other file of the result has the same in any case
 */
public record SortedFile(
    String deploymentId,
    String mediaId,
    String filePath,
    @Nullable LocalDateTime time,
    String machineName,
    @Nullable Double machineScore,
    String folder,
    String name) {
  /** The file below the folder of the sort. */
  public String path() {
    return folder + "/" + name;
  }
}
