package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.models.speciesnet.MadeUp.seen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.detect.RelativeBox;
import org.trapline.schemas.Category;
import org.trapline.schemas.PixelBox;

class SpeciesNetCropTest {
  @ParameterizedTest
  @CsvSource({
    // height, kept, upper strip
    "1000, 700, 150",
    "2400, 2000, 200",
    "1536, 1136, 200",
    "1728, 1328, 200",
    "2448, 2048, 200",
    "802, 561, 120", // half of 241 rows is 120.5, which goes to the even 120
    "1, 1, 0",
  })
  void fullImageTakesStripsOffAboveAndBelow(int height, int kept, int top) {
    assertThat(SpeciesNetCrop.FULL_IMAGE.rectangle(seen(Category.ANIMAL, 1), 640, height))
        .isEqualTo(new PixelBox(0, top, 640, kept));
  }

  @Test
  void alwaysCropTakesTheWholePhotoWhereNothingWasFound() {
    assertThat(SpeciesNetCrop.ALWAYS_CROP.rectangle(List.of(), 640, 480))
        .isEqualTo(PixelBox.whole(640, 480));
  }

  @Test
  void alwaysCropTakesTheFirstBoxHoweverWeakAndWhateverItHolds() {
    List<Detection> boxes =
        List.of(
            new Detection(Category.VEHICLE, 0.01, new RelativeBox(0.5, 0.25, 0.25, 0.5)),
            new Detection(Category.ANIMAL, 0.01, new RelativeBox(0, 0, 1, 1)));
    assertThat(SpeciesNetCrop.ALWAYS_CROP.rectangle(boxes, 640, 480))
        .isEqualTo(new PixelBox(320, 120, 160, 240));
  }

  @Test
  void cutsOffEachNumberByItself() {
    assertThat(SpeciesNetCrop.cut(new RelativeBox(0.019, 0.0999, 0.119, 0.0599), 100, 100))
        .isEqualTo(new PixelBox(1, 9, 11, 5));
  }

  @Test
  void aBoxBeyondTheEdgesStaysInside() {
    assertThat(SpeciesNetCrop.cut(new RelativeBox(-0.1, -1e-9, 1.2, 2), 100, 50))
        .isEqualTo(PixelBox.whole(100, 50));
    assertThat(SpeciesNetCrop.cut(new RelativeBox(1, 1, 0.5, 0.5), 100, 50))
        .isEqualTo(new PixelBox(99, 49, 1, 1));
  }

  @Test
  void aBoxThinnerThanAPixelGetsOne() {
    assertThat(SpeciesNetCrop.cut(new RelativeBox(0.5, 0.5, 0.001, 0.001), 100, 100))
        .isEqualTo(new PixelBox(50, 50, 1, 1));
  }

  @Test
  void isNamedAsInTheModelPackage() {
    assertThat(SpeciesNetCrop.named("always_crop")).hasValue(SpeciesNetCrop.ALWAYS_CROP);
    assertThat(SpeciesNetCrop.named("full_image")).hasValue(SpeciesNetCrop.FULL_IMAGE);
    assertThat(SpeciesNetCrop.named("half_image")).isEmpty();
  }
}
