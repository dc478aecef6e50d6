package org.trapline.pipeline.plan;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.trapline.transforms.find.InputException;

/**
 * A result must lie outside of its sources: nothing is ever written beside the photos, and a result
 * among them would be taken for photos by the next run.
 */
public final class OutsideSources {
  private static final Pattern WILD = Pattern.compile("[*?{\\[]");

  private OutsideSources() {}

  /**
   * Refuses a result inside a source.
   *
   * @param sources folders, globs or addresses; an address elsewhere is passed over
   * @param out the result on this machine's disk
   * @throws InputException that names both
   */
  public static void check(List<String> sources, Path out) {
    Path result = real(out.toAbsolutePath().normalize());
    for (String source : sources) {
      if (holds(source.replaceFirst("^file://", ""), result)) {
        throw new InputException(
            "The result %s would lie inside the source %s, and nothing is ever written beside the photos: give a folder elsewhere with --out."
                .formatted(out, source));
      }
    }
  }

  private static boolean holds(String source, Path result) {
    if (source.contains("://")) {
      return false;
    }
    try {
      if (!WILD.matcher(source).find() || Files.exists(Path.of(source))) {
        Path folder = real(Path.of(source).toAbsolutePath().normalize());
        return result.startsWith(folder);
      }
      String glob = source.startsWith("/") ? source : Path.of("").toAbsolutePath() + "/" + source;
      for (Path folder = result; folder != null; folder = folder.getParent()) {
        if (FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(folder)) {
          return true;
        }
      }
      return false;
    } catch (InvalidPathException | PatternSyntaxException e) {
      // What is no path and no pattern is refused, with a better sentence, when it is listed.
      return false;
    }
  }

  /** With links followed as far as there are folders. */
  private static Path real(Path path) {
    for (Path there = path; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        try {
          return there.toRealPath().resolve(there.relativize(path)).normalize();
        } catch (IOException e) {
          return path;
        }
      }
    }
    return path;
  }
}
