package org.trapline.transforms.find;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a file's or folder's name tells, without opening it. */
final class Names {
  /** Kept by file systems, operating systems and network disks for themselves; lower case. */
  private static final Set<String> SYSTEM =
      Set.of(
          "system volume information",
          "$recycle.bin",
          "recycler",
          "recycled",
          "@eadir",
          "@recycle",
          "#recycle",
          "#snapshot",
          "lost+found",
          "lost.dir",
          "thumbs.db",
          "ehthumbs.db",
          "ehthumbs_vista.db",
          "desktop.ini",
          "network trash folder",
          "temporary items",
          "__macosx");

  private Names() {}

  /** What follows the last dot, in lower case; empty without a dot. */
  static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The pattern by which a name is passed over, or an empty string if it is not: {@code ._*} for
   * the shadow files of a Mac, {@code .*} for hidden ones, else the name in lower case.
   */
  static String passedOverAs(String name) {
    if (name.startsWith("._")) {
      return "._*";
    }
    if (name.startsWith(".")) {
      return ".*";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return SYSTEM.contains(lower) ? lower : "";
  }

  /** The one Unicode form (NFC) in which ids and paths are kept; a Mac stores names in another. */
  static String composed(String name) {
    for (int i = 0; i < name.length(); i++) {
      // Nothing below U+0300 ever changes, and almost every name is made of those.
      if (name.charAt(i) >= '\u0300') {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name;
  }
}
