package org.trapline.transforms.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parts files that lie in one place under names that differ in their Unicode form only, which Linux
 * and Windows allow: each is a photo of its own. The one whose name is in NFC has the id that a
 * file has that lies there alone; the others have ids of the names as they are written.
 *
 * <p>A Mac takes such names for one, so that a card with both was never on one, and a copy of it
 * elsewhere keeps the names byte for byte. A file that lies there alone keeps its id whatever its
 * form, so that a card that was copied on a Mac still matches its rows.
 */
final class Twins {
  private Twins() {}

  /**
   * Parts them.
   *
   * @param files in path order; in path order again afterwards
   */
  static void part(List<FoundFile> files) {
    boolean any = false;
    for (int from = 0; from < files.size(); ) {
      int to = from + 1;
      while (to < files.size() && files.get(from).compareTo(files.get(to)) == 0) {
        to++;
      }
      if (to - from > 1) {
        any |= partEqual(files.subList(from, to));
      }
      from = to;
    }
    if (any) {
      files.sort(null);
    }
  }

  /** Parts files of one path; whether there was anything to part. */
  private static boolean partEqual(List<FoundFile> files) {
    Map<String, Set<String>> byPlace = new HashMap<>();
    for (FoundFile file : files) {
      byPlace
          .computeIfAbsent(file.folder().base(), place -> new TreeSet<>())
          .add(file.writtenPath());
    }
    boolean any = false;
    for (int i = 0; i < files.size(); i++) {
      FoundFile file = files.get(i);
      boolean alone = byPlace.getOrDefault(file.folder().base(), Set.of()).size() < 2;
      if (!alone && !file.writtenPath().equals(file.path())) {
        files.set(i, file.asWritten());
        any = true;
      }
    }
    return any;
  }
}
