package org.trapline.transforms.find;

import java.io.File;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/**
 * A pattern for files or folders below a local folder; what lies in a matching folder matches, too.
 */
final class Glob {
  private static final String DEEP = "**";

  /** Matches everything. */
  static final Glob ALL = new Glob(List.of(DEEP));

  private final List<PathMatcher> shallow;
  private final PathMatcher whole;
  private final PathMatcher withoutLevels;
  private final boolean deep;

  /**
   * A pattern in the syntax of {@link FileSystem#getPathMatcher}.
   *
   * @param levels one for each folder level, {@code **} for any number of them
   */
  Glob(List<String> levels) {
    int firstDeep = 0;
    while (firstDeep < levels.size() && !levels.get(firstDeep).contains(DEEP)) {
      firstDeep++;
    }
    String pattern = String.join("/", levels);
    shallow = levels.subList(0, firstDeep).stream().map(Glob::matcher).toList();
    whole = matcher(pattern);
    // a/**/b is meant to match a/b, too, as it does in a shell.
    withoutLevels = matcher(pattern.replace("**/", ""));
    deep = firstDeep < levels.size();
  }

  private static PathMatcher matcher(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  /** Whether the text has a sign that only patterns have and names no existing file. */
  static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0) && !new File(text).exists();
  }

  /** Whether a path below the base matches as a whole. */
  boolean matches(Path relative) {
    return whole.matches(relative) || withoutLevels.matches(relative);
  }

  /** Whether something below this folder may still match. */
  boolean mayMatchBelow(Path folder) {
    int depth = folder.getNameCount();
    if (depth > shallow.size() && !deep) {
      return false;
    }
    for (int i = 0; i < Math.min(depth, shallow.size()); i++) {
      if (!shallow.get(i).matches(folder.getName(i))) {
        return false;
      }
    }
    return true;
  }
}
