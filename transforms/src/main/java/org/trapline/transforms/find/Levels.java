package org.trapline.transforms.find;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Paths taken apart into the names of their levels, so that they compare across systems. */
final class Levels {
  private Levels() {}

  /** The levels of a path as a person wrote it; {@code .} and empty ones left out. */
  static List<String> of(String path) {
    List<String> levels = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '\\') {
        String level = path.substring(from, i);
        if (!level.isEmpty() && !level.equals(".")) {
          levels.add(level);
        }
        from = i + 1;
      }
    }
    return levels;
  }

  /** In the form in which this system takes two names for one: NFC, on Windows in lower case. */
  static List<String> comparable(List<String> levels) {
    boolean windows = File.separatorChar == '\\';
    return levels.stream()
        .map(Names::composed)
        .map(level -> windows ? level.toLowerCase(Locale.ROOT) : level)
        .toList();
  }

  static boolean startsWith(List<String> levels, List<String> prefix) {
    return levels.size() >= prefix.size() && levels.subList(0, prefix.size()).equals(prefix);
  }

  static boolean endsWith(List<String> levels, List<String> tail) {
    int from = levels.size() - tail.size();
    return from >= 0 && levels.subList(from, levels.size()).equals(tail);
  }

  static List<String> join(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
