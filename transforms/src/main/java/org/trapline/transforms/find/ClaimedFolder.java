package org.trapline.transforms.find;

/**
 * A row of deployments.csv that names a folder: all files below it are its deployment's.
 *
 * @param deploymentId the row's id
 * @param path an absolute path or address, a path below a source, or the last levels of a source;
 *     {@code /} and {@code \} both part levels
 */
public record ClaimedFolder(String deploymentId, String path) {
  /** Checks that the path names a folder and does not climb out of the source. */
  public ClaimedFolder {
    DeploymentIds.requireUsable(deploymentId, "deploymentID");
    if (path.isBlank()) {
      throw new InputException(
          "The path of deployment " + deploymentId + " is empty: name a folder or drop the row.");
    }
    if (Levels.of(path).contains("..")) {
      throw new InputException(
          "The path '%s' of deployment %s climbs up with '..': write it without."
              .formatted(path, deploymentId));
    }
  }
}
