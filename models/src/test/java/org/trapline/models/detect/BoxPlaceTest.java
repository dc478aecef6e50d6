package org.trapline.models.detect;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.models.folder.BoxRule.Edges;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.PixelBox;

class BoxPlaceTest {
  /** A scene of 100 x 50 pixels in the middle of an input of 200 x 200. */
  private static final Placement CENTRED =
      new Placement(Kind.LETTERBOX, 100, 50, 200, 200, 200, 100, 0, 50);

  @Test
  void takesABoxBackThroughPaddingAndScale() {
    assertThat(place(new Candidate(20, 60, 60, 100, 1, 0), new PixelBox(0, 0, 100, 50)))
        .isEqualTo(new BoxPlace(10, 5, 30, 25));
  }

  @Test
  void addsWhereTheSceneLiesInThePicture() {
    assertThat(place(new Candidate(20, 60, 60, 100, 1, 0), new PixelBox(7, 9, 100, 50)))
        .isEqualTo(new BoxPlace(17, 14, 37, 34));
  }

  @Test
  void clipsToTheScene() {
    assertThat(place(new Candidate(-9, 0, 999, 200, 1, 0), new PixelBox(7, 9, 100, 50)))
        .isEqualTo(new BoxPlace(7, 9, 107, 59));
  }

  @Test
  void knowsABoxThatLiesInThePaddingOnly() {
    assertThat(place(new Candidate(20, 0, 60, 40, 1, 0), new PixelBox(0, 0, 100, 50)).isEmpty())
        .isTrue();
  }

  @Test
  void roundsHalfToEvenWhereTheCardAsksForWholePixels() {
    try (Picture picture = Drawn.plain(100, 50, 0, 0, 0)) {
      Candidate halves = new Candidate(21, 61, 63, 99, 1, 0);
      assertThat(BoxPlace.of(halves, CENTRED, Drawn.whole(picture), Edges.WHOLE_PIXELS))
          .isEqualTo(new BoxPlace(10, 6, 32, 24));
    }
  }

  @Test
  void makesFractionsAsMegaDetectorDoes() {
    // The published box of the bear and of the ocelot, 2048 x 1536 and 1046 x 802 pixels.
    RelativeBox bear = RelativeBox.of(887, 658, 1549, 1153, new RelativeBox.Size(2048, 1536));
    assertThat((int) (bear.y() * 1536)).isEqualTo(658);
    RelativeBox ocelot = RelativeBox.of(50, 445, 595, 665, new RelativeBox.Size(1046, 802));
    // A hair below the whole pixel: this is what cuts the crop at 49 and 444.
    assertThat((int) (ocelot.x() * 1046)).isEqualTo(49);
    assertThat((int) (ocelot.y() * 802)).isEqualTo(444);
    assertThat((int) (ocelot.height() * 802)).isEqualTo(220);
  }

  private static BoxPlace place(Candidate candidate, PixelBox part) {
    try (Picture picture = Drawn.plain(200, 200, 0, 0, 0)) {
      return BoxPlace.of(candidate, CENTRED, new Scene(picture, part), Edges.EXACT);
    }
  }
}
