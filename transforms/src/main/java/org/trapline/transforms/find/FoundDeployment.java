package org.trapline.transforms.find;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One deployment as it was found, from one source or from several.
 *
 * @param deploymentId NFC; text, also where it looks like a number
 * @param slug its name in folders of the result: {@code [a-z][a-z0-9-]*}, unique
 * @param layout what the folders' names say about it
 * @param roots the folders that it was found in
 * @param files every picture and video once, by path; never empty
 * @param copies files left out because another source has the same path and the same bytes
 * @param otherFiles how many files of other kinds lie among them, by lower-case extension
 * @param unreadable folders of it that could not be listed
 */
public record FoundDeployment(
    String deploymentId,
    String slug,
    LayoutValues layout,
    List<DeploymentRoot> roots,
    List<FoundFile> files,
    long copies,
    SortedMap<String, Long> otherFiles,
    List<UnreadableFolder> unreadable) {
  /** Freezes the lists; {@code files} is not copied, since it may hold a million. */
  public FoundDeployment {
    roots = List.copyOf(roots);
    files = Collections.unmodifiableList(files);
    otherFiles = Collections.unmodifiableSortedMap(new TreeMap<>(otherFiles));
    unreadable = List.copyOf(unreadable);
  }

  /** Bytes of all its files. */
  public long bytes() {
    return files.stream().mapToLong(FoundFile::size).sum();
  }
}
