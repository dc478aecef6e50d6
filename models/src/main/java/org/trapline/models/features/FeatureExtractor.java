package org.trapline.models.features;

import java.util.List;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** Describes scenes by numbers. One instance per thread. */
public interface FeatureExtractor extends AutoCloseable {
  /** The pixels that it needs. */
  PixelNeed need();

  /** How many numbers describe a scene. */
  int width();

  /**
   * Describes scenes.
   *
   * @return one row for each scene, in their order
   */
  List<Features> describe(List<Scene> scenes);

  @Override
  void close();
}
