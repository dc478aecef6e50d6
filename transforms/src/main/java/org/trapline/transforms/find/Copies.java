package org.trapline.transforms.find;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.transforms.store.AnyFile;

/**
 * Finds files with one path below a deployment that come from two sources. The same bytes are a
 * copy and become one row; other bytes mean that two cards were taken for one.
 */
final class Copies {
  private static final int BLOCK = 1 << 16;

  /** The files less the copies, by path. */
  record Result(List<FoundFile> files, long copies) {}

  private Copies() {}

  /**
   * Sorts the files and takes the copies out.
   *
   * @throws InputException if two files share a path and differ
   */
  static Result setAside(String deploymentId, List<FoundFile> files) {
    files.sort(null);
    Twins.part(files);
    List<FoundFile> kept = new ArrayList<>(files.size());
    long copies = 0;
    for (FoundFile file : files) {
      FoundFile before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (before == null || before.compareTo(file) != 0) {
        kept.add(file);
      } else if (!before.uri().equals(file.uri())) {
        requireSameBytes(deploymentId, before, file);
        copies++;
      }
    }
    return new Result(kept, copies);
  }

  private static void requireSameBytes(String deploymentId, FoundFile first, FoundFile second) {
    if (first.size() == second.size() && sameBytes(first, second)) {
      return;
    }
    throw new InputException(
        "%s and %s would be one photo of deployment %s, but their contents differ (%d and %d bytes): this looks like another card; give each card its own deployment with --deployment or a row in deployments.csv, or leave one of the two out."
            .formatted(first.uri(), second.uri(), deploymentId, first.size(), second.size()));
  }

  private static boolean sameBytes(FoundFile first, FoundFile second) {
    try (InputStream one = open(first);
        InputStream other = open(second)) {
      byte[] here;
      byte[] there;
      do {
        here = one.readNBytes(BLOCK);
        there = other.readNBytes(BLOCK);
        if (!Arrays.equals(here, there)) {
          return false;
        }
      } while (here.length > 0);
      return true;
    } catch (IOException e) {
      throw new InputException(
          "%s and %s have one name below their deployment, and at least one of them can't be read to compare them: %s."
              .formatted(first.uri(), second.uri(), e.getMessage()),
          e);
    }
  }

  private static InputStream open(FoundFile file) throws IOException {
    return AnyFile.open(file.uri());
  }
}
