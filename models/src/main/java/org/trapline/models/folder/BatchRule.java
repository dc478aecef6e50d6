package org.trapline.models.folder;

/**
 * How many scenes go through a network at a time. Every call has the same number, the last one is
 * filled up with black, so that scores do not depend on how the work was shared.
 *
 * @param fixed true where the network takes exactly this many, false where it would take any number
 * @param size scenes per call, 1 to 256; 0 where the card leaves it to the program
 */
public record BatchRule(boolean fixed, int size) {
  /** Scenes per call of a small input where the card leaves it free: measured fastest on CPUs. */
  private static final int SEVERAL = 4;

  /**
   * An input with more pixels than this keeps a core busy by itself: at 480 x 480 several at a time
   * were no faster, at 1280 x 960 a tenth to a third slower, and what fills up the last call of a
   * chunk costs as much as a photo.
   */
  private static final int LARGE_PIXELS = 400 * 400;

  /**
   * Scenes per call of a small input on a GPU, where the threads of a process fill calls together:
   * as many as wait for a filter in one of them. On an H100 a ResNet-18 at 224 pixels does 7,036 a
   * second so, 742 one by one and 8,841 by 64.
   */
  private static final int SEVERAL_ON_GPU = 16;

  /**
   * The same for large inputs: what two threads hand in. On an H100 an EfficientNetV2-M at 480
   * pixels does 449 a second so, 67 one by one and 556 by 64.
   */
  private static final int LARGE_ON_GPU = 8;

  /** One scene at a time. */
  public static final BatchRule ONE_BY_ONE = new BatchRule(true, 1);

  /** Any number; the program chooses. */
  public static final BatchRule FREE = new BatchRule(false, 0);

  /** Refuses an impossible size. */
  public BatchRule {
    if (size < (fixed ? 1 : 0) || size > 256) {
      throw new IllegalArgumentException("a batch has 1 to 256 scenes, but was " + size);
    }
  }

  /** Scenes per call on a CPU, for inputs of this size. */
  public int onCpu(int width, int height) {
    return size > 0 ? size : width * height > LARGE_PIXELS ? 1 : SEVERAL;
  }

  /** Scenes per call on a GPU, which one scene does not fill, for inputs of this size. */
  public int onGpu(int width, int height) {
    return size > 0 ? size : width * height > LARGE_PIXELS ? LARGE_ON_GPU : SEVERAL_ON_GPU;
  }
}
