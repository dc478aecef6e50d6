package org.trapline.models.blank;

import java.util.List;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** A detector in the place of a blank filter: blank is what remains beside its best box. */
public final class DetectorBlankFilter implements BlankFilter {
  private final Detector detector;

  /** Filters with {@code detector}, which it owns from now on. */
  public DetectorBlankFilter(Detector detector) {
    this.detector = detector;
  }

  @Override
  public PixelNeed need() {
    return detector.need();
  }

  @Override
  public float[] judge(List<Scene> scenes) {
    List<List<Box>> boxes = detector.detect(scenes);
    float[] scores = new float[scenes.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 1 - boxes.get(i).stream().map(Box::score).reduce(0f, Math::max);
    }
    return scores;
  }

  @Override
  public void close() {
    detector.close();
  }
}
