package org.trapline.models.blank;

import java.util.List;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** Says how likely it is that a scene is blank. One instance per thread. */
public interface BlankFilter extends AutoCloseable {
  /** What the pictures must be decoded at. */
  PixelNeed need();

  /**
   * Judges scenes in real batches, in order; the score of a scene does not depend on its
   * neighbours.
   *
   * @return for each scene the probability that it is blank, 0 to 1
   */
  float[] judge(List<Scene> scenes);

  @Override
  void close();
}
