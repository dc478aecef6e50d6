package org.trapline.models.djl;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.models.folder.ModelFolderException;

/**
 * Where a model is asked to run.
 *
 * @param kind what was asked for
 * @param index number of the GPU, 0 or more; 0 for {@code auto} and {@code cpu}
 */
public record Device(Kind kind, int index) {
  private static final Pattern WORD = Pattern.compile("(auto|cpu|gpu)(?::(\\d{1,3}))?");

  /** The first GPU where there is one that works, else the CPU. */
  public static final Device AUTO = new Device(Kind.AUTO, 0);

  /** The CPU. */
  public static final Device CPU = new Device(Kind.CPU, 0);

  /** What was asked for. */
  public enum Kind {
    /** A GPU where one works. */
    AUTO,
    /** The CPU, always. */
    CPU,
    /** That GPU, or an error. */
    GPU
  }

  /** Reads {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:1}. */
  public static Device parse(String word) {
    Matcher matcher = WORD.matcher(word.strip().toLowerCase(Locale.ROOT));
    boolean numbered = matcher.matches() && matcher.group(2) != null;
    if (!matcher.matches() || (numbered && !matcher.group(1).equals("gpu"))) {
      throw new ModelFolderException(
          "the device '%s' is not known: write auto, cpu, gpu or gpu:1".formatted(word));
    }
    Kind kind = Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
    return new Device(kind, numbered ? Integer.parseInt(matcher.group(2)) : 0);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case AUTO -> "auto";
      case CPU -> "cpu";
      case GPU -> "gpu:" + index;
    };
  }
}
