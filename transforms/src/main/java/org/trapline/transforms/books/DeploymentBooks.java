package org.trapline.transforms.books;

import java.util.List;
import java.util.Map;
import org.trapline.schemas.MediaLabel;

/**
 * The books of one deployment.
 *
 * @param deploymentId the deployment
 * @param slug its folder in the tables
 * @param found files of its plan
 * @param rows rows in its media table
 * @param byLabel rows of each label; they add up to {@code rows}
 * @param lost rows of files that could not be read from their source
 * @param problems what is wrong, a sentence each; empty if the books balance
 */
public record DeploymentBooks(
    String deploymentId,
    String slug,
    long found,
    long rows,
    Map<MediaLabel, Long> byLabel,
    long lost,
    List<String> problems) {
  /** Copies. */
  public DeploymentBooks {
    byLabel = Map.copyOf(byLabel);
    problems = List.copyOf(problems);
  }

  /** Rows of one label. */
  public long count(MediaLabel label) {
    return byLabel.getOrDefault(label, 0L);
  }
}
