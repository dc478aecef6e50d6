package org.trapline.pipeline.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a result was at one moment.
 *
 * @param deployments in the order of their folders
 * @param pace how fast chunks came lately; null where that can't be told
 * @param latest when the last planned chunk was stored; null if none is
 * @param finished whether the last run has finished: the tables are complete and their books
 *     balance
 * @param replacing whether the result is being judged anew by other models
 */
public record ResultStatus(
    List<DeploymentStatus> deployments,
    @Nullable Pace pace,
    @Nullable Instant latest,
    boolean finished,
    boolean replacing) {
  /** Copies the list. */
  public ResultStatus {
    deployments = List.copyOf(deployments);
  }

  /** Files planned. */
  public long files() {
    return deployments.stream().mapToLong(DeploymentStatus::files).sum();
  }

  /** Files without a committed judgement. */
  public long left() {
    return deployments.stream().mapToLong(DeploymentStatus::left).sum();
  }

  /** Files judged. */
  public long judged() {
    return files() - left();
  }

  /** Chunks planned. */
  public long chunks() {
    return deployments.stream().mapToLong(DeploymentStatus::chunks).sum();
  }

  /** Chunks not committed yet. */
  public long chunksLeft() {
    return deployments.stream().mapToLong(DeploymentStatus::chunksLeft).sum();
  }

  /** Whether everything that is planned is judged and in the tables. */
  public boolean complete() {
    return finished && chunksLeft() == 0 && !replacing;
  }

  /** Whether chunks are left and none has come for so long that no run seems to go on. */
  public boolean stands(Instant now) {
    return chunksLeft() > 0
        && latest != null
        && Duration.between(latest, now).compareTo(Pace.PAUSE) > 0;
  }
}
