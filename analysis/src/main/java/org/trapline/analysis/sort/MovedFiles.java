package org.trapline.analysis.sort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.UnitKind;
import org.trapline.analysis.tables.SafeCsv;

/**
 * Reads what a person has moved between the folders of a sort as corrections: the name of the
 * folder that a photo lies in now is what the person says is on it.
 */
public final class MovedFiles {
  private MovedFiles() {}

  /**
   * A photo that was moved.
   *
   * @param file where the sort had put it
   * @param humanName what the folder says that it lies in now
   */
  public record Moved(SortedFile file, String humanName) {}

  /**
   * What was found.
   *
   * @param moved corrections, in the order of the manifest
   * @param unmoved photos where the sort had put them
   * @param gone photos that lie nowhere any more: they correct nothing
   * @param strange files that no sort has put there
   */
  public record Found(List<Moved> moved, long unmoved, long gone, long strange) {
    /** Copies the list. */
    public Found {
      moved = List.copyOf(moved);
    }
  }

  /** Compares a folder with its manifest. */
  public static Found in(Path folder) throws IOException {
    Map<String, SortedFile> known = Manifest.read(folder);
    Map<String, Path> now = new TreeMap<>();
    long strange = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(path -> !Files.isDirectory(path)).sorted().toList()) {
        String name = String.valueOf(path.getFileName());
        if (known.containsKey(name)) {
          now.put(name, folder.relativize(path));
        } else if (!name.equals(Manifest.NAME)) {
          strange++;
        }
      }
    }
    Map<String, String> names = namesOfFolders(known);
    List<Moved> moved = new ArrayList<>();
    long unmoved = 0;
    for (SortedFile file : known.values()) {
      Path place = now.get(file.name());
      if (place == null) {
        continue;
      }
      String humanName = humanName(place, names);
      if (humanName == null || humanName.equals(file.machineName())) {
        unmoved++;
      } else {
        moved.add(new Moved(file, humanName));
      }
    }
    return new Found(moved, unmoved, known.size() - now.size(), strange);
  }

  /** The machine's names of the folders, by their last level in small letters. */
  private static Map<String, String> namesOfFolders(Map<String, SortedFile> known) {
    Map<String, String> names = new HashMap<>();
    for (SortedFile file : known.values()) {
      names.putIfAbsent(last(file.folder()).toLowerCase(Locale.ROOT), file.machineName());
    }
    return names;
  }

  private static String last(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** What the folder says; null for a photo that lies in no folder. */
  private static @Nullable String humanName(Path place, Map<String, String> names) {
    Path folder = place.getParent();
    if (folder == null) {
      return null;
    }
    String name = String.valueOf(folder.getFileName());
    return names.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  /** Writes corrections as lines of a review. */
  public static void write(Found found, Path file) throws IOException {
    ReviewFile.write(found.moved().stream().map(MovedFiles::line).toList(), file);
  }

  private static ReviewLine line(Moved moved) {
    SortedFile was = moved.file();
    return new ReviewLine(
        new ReviewLine.Unit(UnitKind.MEDIA, "", null),
        new ReviewLine.File(
            was.deploymentId(), was.mediaId(), was.filePath(), SafeCsv.text(was.time())),
        was.machineName(),
        was.machineScore(),
        new ReviewLine.Answer(moved.humanName(), null, "", "moved from " + was.folder()));
  }
}
