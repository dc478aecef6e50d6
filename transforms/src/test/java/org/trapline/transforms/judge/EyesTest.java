package org.trapline.transforms.judge;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PictureRule;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;
import org.trapline.models.speciesnet.SpeciesNetCrop;
import org.trapline.schemas.JudgedBy;

class EyesTest {
  @Test
  void readPicturesAsMegaDetectorsProgramsDoWhereItsCardSaysSo() {
    try (Eyes eyes = eyes(null)) {
      assertThat(eyes.pictures()).isEqualTo(PictureRule.MEGADETECTOR);
    }
  }

  @Test
  void readEveryPictureBySpeciesNetsRulesWhateverTheCardSays() {
    try (Eyes eyes = eyes(SpeciesNetCrop.ALWAYS_CROP)) {
      assertThat(eyes.pictures()).isEqualTo(PictureRule.EVERY);
    }
  }

  private static Eyes eyes(@Nullable SpeciesNetCrop imageCrop) {
    return new Eyes(
        null, new MegaDetector(), new Species(), JudgedBy.NOBODY, Map.of(), imageCrop, () -> {});
  }

  private static final class MegaDetector implements Detector {
    @Override
    public PixelNeed need() {
      return new PixelNeed(DecodePolicy.FULL, 1280, 1280, PictureRule.MEGADETECTOR);
    }

    @Override
    public List<List<Box>> detect(List<Scene> scenes) {
      return scenes.stream().map(scene -> List.<Box>of()).toList();
    }

    @Override
    public void close() {}
  }

  private static final class Species implements SpeciesClassifier {
    @Override
    public PixelNeed need() {
      return new PixelNeed(DecodePolicy.FULL, 480, 480);
    }

    @Override
    public List<List<ScoredLabel>> classify(List<Scene> scenes) {
      return scenes.stream().map(scene -> List.<ScoredLabel>of()).toList();
    }

    @Override
    public void close() {}
  }
}
