package org.trapline.models.load;

import java.util.List;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;

/** A species classifier for tests: red is a fox, green a frog, all else a stone. */
public final class FakeSpeciesClassifier implements SpeciesClassifier {
  private static final PixelNeed NEED = new PixelNeed(false, 32, 32);

  @Override
  public PixelNeed need() {
    return NEED;
  }

  @Override
  public List<List<ScoredLabel>> classify(List<Scene> scenes) {
    return scenes.stream().map(FakeSpeciesClassifier::look).toList();
  }

  private static List<ScoredLabel> look(Scene scene) {
    if (Eye.find(scene, 255, 0, 0).isPresent()) {
      return List.of(new ScoredLabel("fox", 0.9f), new ScoredLabel("frog", 0.1f));
    }
    if (Eye.find(scene, 0, 255, 0).isPresent()) {
      return List.of(new ScoredLabel("frog", 0.8f), new ScoredLabel("fox", 0.2f));
    }
    return List.of(new ScoredLabel("stone", 0.6f), new ScoredLabel("fox", 0.4f));
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
