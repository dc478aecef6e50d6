package org.trapline.pipeline.check;

import java.util.List;

/**
 * Files that are there more than once, in one deployment or in several.
 *
 * @param groups each content that more than one file has
 * @param byBeginning how many files were compared by their beginning only, since they are too many
 *     to be read whole
 */
public record Duplicates(List<SameContent> groups, long byBeginning) {
  /** Copies the list. */
  public Duplicates {
    groups = List.copyOf(groups);
  }
}
