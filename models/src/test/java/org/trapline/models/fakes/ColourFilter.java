package org.trapline.models.fakes;

import java.util.List;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** A blank filter for drawn worlds: a scene without red or blue is blank. */
public final class ColourFilter implements BlankFilter {
  @Override
  public PixelNeed need() {
    return new PixelNeed(DecodePolicy.SCALED, 32, 32);
  }

  @Override
  public float[] judge(List<Scene> scenes) {
    float[] scores = new float[scenes.size()];
    for (int i = 0; i < scores.length; i++) {
      boolean blank = Coloured.red(scenes.get(i)) == null && Coloured.blue(scenes.get(i)) == null;
      scores[i] = blank ? 0.95f : 0.05f;
    }
    return scores;
  }

  @Override
  public void close() {}
}
