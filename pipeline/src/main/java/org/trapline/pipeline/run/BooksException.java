package org.trapline.pipeline.run;

import java.util.List;

/** The written rows are not the files found. This must never happen, and it must never be quiet. */
public final class BooksException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what does not balance.
   *
   * @param problems a sentence each, at least one
   */
  public BooksException(List<String> problems) {
    super(
        "The books do not balance (%d problems): %s. The tables must not be used; please report it."
            .formatted(
                problems.size(),
                String.join("; ", problems.subList(0, Math.min(5, problems.size())))));
  }
}
