package org.trapline.models.input;

import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.ResizeRule.Kind;

/**
 * Where a scene lies in a network's input: pure arithmetic, the same for every decoder scale, since
 * it starts from the scene's size in the full picture.
 *
 * @param kind how the scene was brought to size
 * @param sceneWidth width of the scene in the full picture, pixels
 * @param sceneHeight height of the scene in the full picture, pixels
 * @param inputWidth width of the network's input, pixels
 * @param inputHeight height of the network's input, pixels
 * @param resizedWidth width that the scene is resized to, pixels
 * @param resizedHeight height that the scene is resized to, pixels
 * @param left column of the input where the resized scene begins; negative where it is cut
 * @param top row of the input where the resized scene begins; negative where it is cut
 */
public record Placement(
    Kind kind,
    int sceneWidth,
    int sceneHeight,
    int inputWidth,
    int inputHeight,
    int resizedWidth,
    int resizedHeight,
    int left,
    int top) {

  /** Places a scene of this size as the card says. */
  public static Placement of(InputSpec spec, int sceneWidth, int sceneHeight) {
    Kind kind = spec.resize().kind();
    return switch (kind) {
      case STRETCH, STRETCH_FLOAT ->
          new Placement(
              kind,
              sceneWidth,
              sceneHeight,
              spec.width(),
              spec.height(),
              spec.width(),
              spec.height(),
              0,
              0);
      case CENTRE_CROP -> centreCrop(spec, sceneWidth, sceneHeight);
      case LETTERBOX, LETTERBOX_TOP_LEFT, LETTERBOX_STRIDE ->
          letterbox(spec, sceneWidth, sceneHeight);
    };
  }

  /**
   * YOLOv5's letterbox: the aspect ratio is kept, also when enlarging; lengths round half to even;
   * of an odd padding the smaller half stands left and above.
   */
  private static Placement letterbox(InputSpec spec, int width, int height) {
    double ratio = Math.min((double) spec.height() / height, (double) spec.width() / width);
    int resizedWidth = Math.max(1, (int) Math.rint(width * ratio));
    int resizedHeight = Math.max(1, (int) Math.rint(height * ratio));
    int spareWidth = spec.width() - resizedWidth;
    int spareHeight = spec.height() - resizedHeight;
    if (spec.resize().kind() == Kind.LETTERBOX_STRIDE) {
      spareWidth = Math.floorMod(spareWidth, spec.resize().step());
      spareHeight = Math.floorMod(spareHeight, spec.resize().step());
    }
    boolean corner = spec.resize().kind() == Kind.LETTERBOX_TOP_LEFT;
    return new Placement(
        spec.resize().kind(),
        width,
        height,
        resizedWidth + spareWidth,
        resizedHeight + spareHeight,
        resizedWidth,
        resizedHeight,
        corner ? 0 : (int) Math.rint(spareWidth / 2.0 - 0.1),
        corner ? 0 : (int) Math.rint(spareHeight / 2.0 - 0.1));
  }

  private static Placement centreCrop(InputSpec spec, int width, int height) {
    int side = spec.resize().step();
    int resizedWidth = width <= height ? side : (int) ((long) side * width / height);
    int resizedHeight = width <= height ? (int) ((long) side * height / width) : side;
    return new Placement(
        spec.resize().kind(),
        width,
        height,
        spec.width(),
        spec.height(),
        resizedWidth,
        resizedHeight,
        -(int) Math.rint((resizedWidth - spec.width()) / 2.0),
        -(int) Math.rint((resizedHeight - spec.height()) / 2.0));
  }

  /** Input pixels per scene pixel across. */
  public double gainX() {
    return isLetterbox() ? letterboxGain() : (double) resizedWidth / sceneWidth;
  }

  /** Input pixels per scene pixel down. */
  public double gainY() {
    return isLetterbox() ? letterboxGain() : (double) resizedHeight / sceneHeight;
  }

  /**
   * Column of the input where the scene's left edge lies. For a centred letterbox this is half of
   * what is left over, not rounded, as YOLOv5 takes it when it maps boxes back.
   */
  public double originX() {
    return isCentred() ? (inputWidth - sceneWidth * gainX()) / 2 : left;
  }

  /** Row of the input where the scene's upper edge lies. */
  public double originY() {
    return isCentred() ? (inputHeight - sceneHeight * gainY()) / 2 : top;
  }

  private double letterboxGain() {
    return Math.min((double) inputHeight / sceneHeight, (double) inputWidth / sceneWidth);
  }

  private boolean isCentred() {
    return kind == Kind.LETTERBOX || kind == Kind.LETTERBOX_STRIDE;
  }

  private boolean isLetterbox() {
    return isCentred() || kind == Kind.LETTERBOX_TOP_LEFT;
  }
}
