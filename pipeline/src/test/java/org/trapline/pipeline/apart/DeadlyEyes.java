package org.trapline.pipeline.apart;

import java.util.List;
import java.util.Map;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.fakes.ColourFilter;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.JudgedBy;
import org.trapline.transforms.judge.Eyes;
import org.trapline.transforms.judge.EyesSource;

/**
 * Eyes of one filter that can't bear to see red or blue.
 *
 * @param deadly whether it kills; else it looks away
 */
record DeadlyEyes(boolean deadly) implements EyesSource {
  @Override
  public Eyes open() {
    return new Eyes(
        new Filter(deadly),
        null,
        null,
        new JudgedBy("colours", "1", null, null, null, null),
        Map.of(),
        null,
        () -> {});
  }

  private record Filter(boolean deadly) implements BlankFilter {
    @Override
    public PixelNeed need() {
      return new PixelNeed(DecodePolicy.SCALED, 32, 32);
    }

    @Override
    public float[] judge(List<Scene> scenes) {
      try (ColourFilter colours = new ColourFilter()) {
        float[] scores = colours.judge(scenes);
        for (float score : scores) {
          if (deadly && score < 0.5f) {
            throw new OutOfMemoryError("a colour");
          }
        }
        return scores;
      }
    }

    @Override
    public void close() {}
  }
}
