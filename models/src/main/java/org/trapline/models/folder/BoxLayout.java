package org.trapline.models.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells the layouts of box lists apart by their shapes. */
final class BoxLayout {
  /** The 80 classes of COCO in their order. */
  static final List<String> COCO = coco();

  private BoxLayout() {}

  /**
   * The layout of an output of this shape, if it is one of the known.
   *
   * @param shape as the file states it, -1 where it varies
   * @param endToEnd whether the maker says that boxes are suppressed already
   */
  static Optional<OutputKind> of(List<Long> shape, int width, int height, boolean endToEnd) {
    if (shape.size() != 3) {
      return Optional.empty();
    }
    long rows = shape.get(1);
    long columns = shape.get(2);
    if (columns == 6 && (endToEnd || rows == 300)) {
      return Optional.of(OutputKind.END_TO_END);
    }
    long cells = cells(width, height, 8) + cells(width, height, 16) + cells(width, height, 32);
    long more = cells + cells(width, height, 64);
    if (columns > 5 && rows == cells) {
      return Optional.of(OutputKind.YOLOX);
    }
    if (columns > 5 && (rows == 3 * cells || rows == 3 * more)) {
      return Optional.of(OutputKind.YOLOV5);
    }
    if (rows > 4 && (columns == cells || columns == more || columns < 0)) {
      return Optional.of(OutputKind.YOLOV8);
    }
    return Optional.empty();
  }

  private static long cells(int width, int height, int stride) {
    return (long) (width / stride) * (height / stride);
  }

  private static List<String> coco() {
    try (InputStream in =
        Objects.requireNonNull(BoxLayout.class.getResourceAsStream("coco-labels.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
