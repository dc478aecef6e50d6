package org.trapline.transforms.books;

import java.util.List;
import org.trapline.schemas.MediaLabel;

/**
 * The books of a result.
 *
 * @param deployments one entry for each deployment that has a plan
 */
public record Books(List<DeploymentBooks> deployments) {
  /** Copies the list. */
  public Books {
    deployments = List.copyOf(deployments);
  }

  /** Files of all plans. */
  public long found() {
    return deployments.stream().mapToLong(DeploymentBooks::found).sum();
  }

  /** Rows in all media tables. */
  public long rows() {
    return deployments.stream().mapToLong(DeploymentBooks::rows).sum();
  }

  /** Rows of one label. */
  public long count(MediaLabel label) {
    return deployments.stream().mapToLong(books -> books.count(label)).sum();
  }

  /** Rows of files that could not be read from their source. */
  public long lost() {
    return deployments.stream().mapToLong(DeploymentBooks::lost).sum();
  }

  /** Everything that is wrong, a sentence each. */
  public List<String> problems() {
    return deployments.stream().flatMap(books -> books.problems().stream()).toList();
  }

  /** Share of rows that have no judgement, 0 to 1. */
  public double failedShare() {
    return rows() == 0 ? 0 : (double) count(MediaLabel.FAILED) / rows();
  }
}
