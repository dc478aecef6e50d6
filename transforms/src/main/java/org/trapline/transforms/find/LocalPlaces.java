package org.trapline.transforms.find;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Places of this machine: what their paths say about a card, and how patterns are taken apart. */
final class LocalPlaces {
  /**
   * A pattern in two.
   *
   * @param base the deepest folder that the pattern names without doubt
   * @param levels the rest, one for each folder level
   */
  record Pattern(Path base, List<String> levels) {}

  private LocalPlaces() {}

  static Source source(String given, Path folder) throws IOException {
    List<String> levels = new ArrayList<>();
    folder.forEach(level -> levels.add(level.toString()));
    boolean named = !levels.isEmpty() && !isMountPoint(real(folder));
    return new Source(given, folder.toString(), levels, named);
  }

  /**
   * Whether a folder is where a card or disk was put into the tree of folders: its name is the
   * system's, such as {@code /media/anna/9C33-6BBD}.
   */
  private static boolean isMountPoint(Path folder) throws IOException {
    Path parent = folder.getParent();
    return parent != null
        && folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && !Files.getAttribute(folder, "unix:dev").equals(Files.getAttribute(parent, "unix:dev"));
  }

  /** The folder without links; as it is where the system can't tell, as on some RAM disks. */
  static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder;
    }
  }

  static Pattern pattern(String given) {
    // On Windows both slashes part levels; elsewhere a backslash is a letter.
    String[] levels = given.split(File.separatorChar == '\\' ? "[/\\\\]" : "/", -1);
    int wild = 0;
    while (levels[wild].chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
      wild++;
    }
    String base = String.join(File.separator, List.of(levels).subList(0, wild));
    // What precedes the first separator of "/*" is empty, and so is what precedes "*.jpg".
    Path folder = Path.of(wild > 0 ? base + File.separator : "");
    List<String> rest =
        List.of(levels).subList(wild, levels.length).stream().filter(l -> !l.isEmpty()).toList();
    return new Pattern(folder.toAbsolutePath().normalize(), rest);
  }
}
