package org.trapline.models.load;

import static com.google.common.truth.Truth.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.models.detect.Box;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Scene;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.schemas.Category;
import org.trapline.schemas.PixelBox;

class FakeModelsTest {
  @Test
  void seeWhatWasPaintedThroughAJpeg() throws PhotoException {
    byte[] jpeg =
        SyntheticPhoto.sized(640, 480).with(new PixelBox(320, 120, 160, 120), Color.RED).jpeg();
    try (Picture picture = Photo.open(jpeg, "a.jpg", PixelLimits.DEFAULT).decode(1);
        FakeDetector detector = new FakeDetector();
        FakeBlankFilter filter = new FakeBlankFilter();
        FakeSpeciesClassifier classifier = new FakeSpeciesClassifier()) {
      List<Scene> scenes = List.of(Drawn.whole(picture));
      Box box = detector.detect(scenes).get(0).get(0);
      assertThat(box.category()).isEqualTo(Category.ANIMAL);
      assertThat(box.x()).isWithin(0.02f).of(0.5f);
      assertThat(box.height()).isWithin(0.04f).of(0.25f);
      assertThat(filter.judge(scenes)[0]).isEqualTo(0.05f);
      assertThat(classifier.classify(scenes).get(0).get(0).label()).isEqualTo("fox");
    }
  }

  @Test
  void seeNothingInALandscape() throws PhotoException {
    byte[] jpeg = SyntheticPhoto.sized(640, 480).jpeg();
    try (Picture picture = Photo.open(jpeg, "a.jpg", PixelLimits.DEFAULT).decode(1);
        FakeBlankFilter filter = new FakeBlankFilter()) {
      assertThat(filter.judge(List.of(Drawn.whole(picture)))[0]).isEqualTo(0.95f);
    }
  }
}
