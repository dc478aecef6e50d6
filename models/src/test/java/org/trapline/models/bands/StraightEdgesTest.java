package org.trapline.models.bands;

import static com.google.common.truth.Truth.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.trapline.models.pixels.OpenCv;
import org.trapline.models.pixels.Picture;

class StraightEdgesTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  @Test
  void findsTheFirstLineBeyondACleanEdge() {
    try (Mat picture = grey(180)) {
      paint(picture, 0, 17, 0, WIDTH, 0);

      assertThat(edges(picture, Side.TOP)).containsExactly(17);
    }
  }

  @Test
  void countsAMixedLineToTheBand() {
    try (Mat picture = grey(180)) {
      paint(picture, 0, 17, 0, WIDTH, 0);
      paint(picture, 17, 18, 0, WIDTH, 90);

      assertThat(edges(picture, Side.TOP)).containsExactly(18);
    }
  }

  @Test
  void countsFromEachBorderInwards() {
    try (Mat picture = grey(180)) {
      paint(picture, HEIGHT - 21, HEIGHT, 0, WIDTH, 0);
      paint(picture, 0, HEIGHT, 0, 13, 0);
      paint(picture, 0, HEIGHT, WIDTH - 30, WIDTH, 255);

      assertThat(edges(picture, Side.TOP)).isEmpty();
      assertThat(edges(picture, Side.BOTTOM)).containsExactly(21);
      assertThat(edges(picture, Side.LEFT)).containsExactly(13);
      assertThat(edges(picture, Side.RIGHT)).containsExactly(30);
    }
  }

  @Test
  void overlooksALogoThatHangsOverAndMissesNoneBehindIt() {
    try (Mat picture = grey(180)) {
      paint(picture, 0, 17, 0, WIDTH, 0);
      paint(picture, 0, 40, 0, WIDTH / 6, 90);

      assertThat(edges(picture, Side.TOP)).containsExactly(17);
    }
  }

  @Test
  void takesALineThatIsTiltedByHalfADegreeForNone() {
    try (Mat picture = grey(180)) {
      for (int x = 0; x < WIDTH; x++) {
        paint(picture, 0, 16 + x / 27, x, x + 1, 0);
      }

      assertThat(edges(picture, Side.TOP)).isEmpty();
    }
  }

  private static List<Integer> edges(Mat picture, Side side) {
    try (Picture whole = new Picture(picture.clone(), WIDTH, HEIGHT, false)) {
      return StraightEdges.in(Margin.of(whole, side));
    }
  }

  private static Mat grey(int level) {
    OpenCv.ready();
    return new Mat(HEIGHT, WIDTH, CV_8UC3, Scalar.all(level));
  }

  private static void paint(Mat picture, int top, int bottom, int left, int right, int level) {
    try (Mat part = picture.rowRange(top, bottom).colRange(left, right);
        Mat paint = new Mat(bottom - top, right - left, CV_8UC3, Scalar.all(level))) {
      paint.copyTo(part);
    }
  }
}
