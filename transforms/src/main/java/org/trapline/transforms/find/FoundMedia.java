package org.trapline.transforms.find;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the sources hold.
 *
 * @param deployments by id
 * @param passedOver how many files and folders were passed over, by the pattern of their names;
 *     what lies in such a folder isn't counted
 * @param otherFiles files that are no media and lie in no deployment, by lower-case extension
 * @param unreadable every folder that could not be listed, in a deployment or not
 */
public record FoundMedia(
    List<FoundDeployment> deployments,
    SortedMap<String, Long> passedOver,
    SortedMap<String, Long> otherFiles,
    List<UnreadableFolder> unreadable) {
  /** Freezes the collections. */
  public FoundMedia {
    deployments = List.copyOf(deployments);
    passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    otherFiles = Collections.unmodifiableSortedMap(new TreeMap<>(otherFiles));
    unreadable = List.copyOf(unreadable);
  }

  /** Pictures and videos of all deployments, each counted once. */
  public long files() {
    return deployments.stream().mapToLong(d -> d.files().size()).sum();
  }

  /** Bytes of all of them. */
  public long bytes() {
    return deployments.stream().mapToLong(FoundDeployment::bytes).sum();
  }
}
