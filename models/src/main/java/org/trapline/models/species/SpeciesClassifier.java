package org.trapline.models.species;

import java.util.List;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** Names what a scene shows. One instance per thread. */
public interface SpeciesClassifier extends AutoCloseable {
  /** What the pictures must be decoded at. */
  PixelNeed need();

  /**
   * Classifies scenes (whole frames or boxes) in real batches, in order.
   *
   * @return for each scene the five best labels, best first (fewer if the model has fewer)
   */
  List<List<ScoredLabel>> classify(List<Scene> scenes);

  @Override
  void close();
}
