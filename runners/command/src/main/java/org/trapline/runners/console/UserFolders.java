package org.trapline.runners.console;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's caches belong on this system. */
public final class UserFolders {
  private UserFolders() {}

  /**
   * Returns the folder for what can be made again: extracted natives, the log of small commands.
   */
  public static Path cache() {
    String given = System.getProperty("trapline.cache");
    if (given != null) {
      return Path.of(given);
    }
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      String local = System.getenv("LOCALAPPDATA");
      return (local == null ? home : Path.of(local)).resolve("trapline");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Caches/trapline");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg))
        .resolve("trapline");
  }
}
