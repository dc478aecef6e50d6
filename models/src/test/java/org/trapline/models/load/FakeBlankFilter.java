package org.trapline.models.load;

import java.util.List;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** A blank filter for tests: blank by 0.95 unless something red, blue or yellow was painted. */
public final class FakeBlankFilter implements BlankFilter {
  private final FakeDetector detector = new FakeDetector();

  @Override
  public PixelNeed need() {
    return detector.need();
  }

  @Override
  public float[] judge(List<Scene> scenes) {
    float[] scores = new float[scenes.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = detector.detect(scenes.subList(i, i + 1)).get(0).isEmpty() ? 0.95f : 0.05f;
    }
    return scores;
  }

  @Override
  public void close() {
    detector.close();
  }
}
