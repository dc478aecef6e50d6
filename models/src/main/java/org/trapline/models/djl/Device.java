package org.trapline.models.djl;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.models.folder.ModelFolderException;

/**
 * Where a model is asked to run.
 *
 * @param kind what was asked for
 * @param index number of the GPU, 0 or more; for {@code auto} whose turn it is, 0 for {@code cpu}
 */
public record Device(Kind kind, int index) {
  private static final Pattern WORD = Pattern.compile("(auto|cpu|gpu)(?::(\\d{1,3}))?");

  /** A GPU where there is one that works, the first unless turns are taken; else the CPU. */
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

  /**
   * Where the next thread's models go: {@code auto} takes the GPUs of a machine in turn, anything
   * else stays where it is.
   *
   * @param turn number of the thread, 0 or more
   */
  public Device turn(int turn) {
    return kind == Kind.AUTO ? new Device(Kind.AUTO, turn) : this;
  }

  /**
   * The CPU or the GPU that this comes to.
   *
   * @param gpus how many GPUs can be used here
   * @return the CPU for a GPU that is not there
   */
  Device among(int gpus) {
    return switch (kind) {
      case AUTO -> gpus == 0 ? CPU : new Device(Kind.GPU, Math.floorMod(index, gpus));
      case CPU -> CPU;
      case GPU -> index < gpus ? this : CPU;
    };
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
