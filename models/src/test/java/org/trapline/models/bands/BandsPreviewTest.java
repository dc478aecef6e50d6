package org.trapline.models.bands;

import static com.google.common.truth.Truth.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.trapline.models.bands.BandsPreview.Panel;
import org.trapline.models.pixels.OpenCv;
import org.trapline.models.pixels.Picture;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

class BandsPreviewTest {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;
  private static final int LEFT = 12;
  private static final int TOP = 12 + 3 * 18;
  private static final Color MEADOW = new Color(100, 150, 100);

  @Test
  void drawsTheRectangleOverTheMedian() throws IOException {
    BufferedImage sheet = draw(List.of(panel(9, BandSource.MEASURED)));

    assertThat(sheet.getWidth()).isEqualTo(WIDTH + 2 * LEFT);
    assertThat(color(sheet, 5, 100)).isEqualTo(MEADOW);
    assertThat(color(sheet, 200, 40)).isEqualTo(new Color(0, 200, 0));
    assertThat(color(sheet, 200, 20)).isEqualTo(Color.BLACK);
  }

  @Test
  void showsNobodyWhoWasThereInAFewPhotos() throws IOException {
    BufferedImage sheet = draw(List.of(panel(9, BandSource.MEASURED)));

    assertThat(color(sheet, 240, 180)).isEqualTo(MEADOW);
  }

  @Test
  void smearsASampleThatIsTooSmallForAMedian() throws IOException {
    BufferedImage sheet = draw(List.of(panel(1, BandSource.UNSURE)));

    // The person is pure orange, and sharp, in the only photo.
    Color middle = color(sheet, 240, 180);
    assertThat(middle.getBlue()).isGreaterThan(30);
    assertThat(color(sheet, 240, 20)).isEqualTo(Color.BLACK);
    assertThat(color(sheet, 240, 0)).isEqualTo(new Color(230, 0, 0));
  }

  @Test
  void placesCamerasSideBySideAndBelow() throws IOException {
    Panel panel = panel(1, BandSource.NONE);

    BufferedImage sheet = draw(List.of(panel, panel, panel, panel));

    assertThat(sheet.getWidth()).isEqualTo(3 * (WIDTH + LEFT) + LEFT);
    assertThat(sheet.getHeight()).isEqualTo(2 * (HEIGHT + TOP) + LEFT);
  }

  @Test
  void refusesToDrawNothing() {
    CameraKey camera = new CameraKey("", "", WIDTH, HEIGHT);
    BandMeasurement measured =
        new BandMeasurement(PixelBox.whole(WIDTH, HEIGHT), BandSource.NONE, 0, "off");

    assertThrows(IllegalArgumentException.class, () -> BandsPreview.png(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Panel(camera, measured, List.of()));
  }

  /** A black strip of 40 rows, a meadow, and a narrow orange person in one photo of four. */
  private static Panel panel(int count, BandSource source) {
    OpenCv.ready();
    List<SmallPhoto> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Mat bgr = new Mat(HEIGHT, WIDTH, CV_8UC3, new Scalar(100, 150, 100, 0));
      paint(bgr, new Rect(0, 0, WIDTH, 40), Scalar.all(0));
      if (i % 4 == 0) {
        paint(bgr, new Rect(230, 120, 20, 120), new Scalar(0, 120, 240, 0));
      }
      try (Picture picture = new Picture(bgr, WIDTH, HEIGHT, false)) {
        photos.add(SmallPhoto.of(picture));
      }
    }
    PixelBox scene =
        source == BandSource.MEASURED
            ? new PixelBox(0, 40, WIDTH, HEIGHT - 40)
            : PixelBox.whole(WIDTH, HEIGHT);
    String reason = "a long reason, longer than one line can hold, so that it has to be broken: ";
    return new Panel(
        new CameraKey("RECONYX", "Kamera \u00e4\u00f6", WIDTH, HEIGHT),
        new BandMeasurement(scene, source, count, reason.repeat(2)),
        photos);
  }

  private static void paint(Mat bgr, Rect place, Scalar color) {
    try (Mat part = new Mat(bgr, place);
        Mat paint = new Mat(part.rows(), part.cols(), CV_8UC3, color)) {
      paint.copyTo(part);
    }
  }

  private static BufferedImage draw(List<Panel> panels) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(BandsPreview.png(panels)));
  }

  private static Color color(BufferedImage sheet, int x, int y) {
    return new Color(sheet.getRGB(LEFT + x, TOP + y));
  }
}
