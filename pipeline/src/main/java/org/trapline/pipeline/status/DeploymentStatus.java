package org.trapline.pipeline.status;

/**
 * How far one deployment is.
 *
 * @param deploymentId as the survey calls it
 * @param files planned, each once, at least 0
 * @param left those of them that have no committed judgement yet, 0 to {@code files}
 * @param chunks planned
 * @param chunksLeft those of them that are not committed
 * @param tables whether its tables hold what was judged
 */
public record DeploymentStatus(
    String deploymentId, long files, long left, int chunks, int chunksLeft, TablesState tables) {
  /** Refuses more left than planned. */
  public DeploymentStatus {
    if (left < 0 || left > files || chunksLeft < 0 || chunksLeft > chunks) {
      throw new IllegalArgumentException(
          "deployment %s has %d of %d files and %d of %d chunks left"
              .formatted(deploymentId, left, files, chunksLeft, chunks));
    }
  }

  /** Files that are judged. */
  public long judged() {
    return files - left;
  }
}
