package org.trapline.models.detect;

import java.util.List;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** Finds animals, people and vehicles. One instance per thread. */
public interface Detector extends AutoCloseable {
  /** What the pictures must be decoded at. */
  PixelNeed need();

  /**
   * Looks at scenes in order.
   *
   * @return for each scene its boxes above the card's keep level, best first, in fractions of the
   *     full picture (not of the scene)
   */
  List<List<Box>> detect(List<Scene> scenes);

  @Override
  void close();
}
