package org.trapline.models.bands;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.trapline.models.pixels.OpenCv;
import org.trapline.models.pixels.Picture;

/**
 * A camera on its post, drawn: one landscape for a seed, seen by changing daylight and by infrared
 * flash, with grain, through JPEG; with or without strips, whose digits change.
 */
final class DrawnCamera {
  private static final int NOISE = 1 << 16;

  private final Random random;
  private final int width;
  private final int height;
  private final float[] reflectance;
  private final byte[] grain = new byte[NOISE];
  private final List<Strip> strips = new ArrayList<>();
  private World world = World.CHANGING;
  private int quality = 85;
  private boolean timestamp;

  /** What the world does. */
  enum World {
    /** Sky above, meadow below. */
    CHANGING,
    /** The upper fifth is black by day and by night, as under a bridge. */
    DARK_ABOVE,
    /** The lower third is overexposed snow by day and by night. */
    SNOW_BELOW
  }

  /**
   * A strip along one border.
   *
   * @param depth pixels
   * @param grey background
   * @param opacity 0 to 1
   * @param fade lines inside the border over which the opacity fades to nothing
   * @param logo pixels by which a coloured logo of a ninth of the width hangs over; -1 for none
   */
  record Strip(Side side, int depth, int grey, double opacity, int fade, int logo) {
    static Strip of(Side side, int depth, int grey) {
      return new Strip(side, depth, grey, 1, 0, -1);
    }

    Strip opacity(double value) {
      return new Strip(side, depth, grey, value, fade, logo);
    }

    Strip fade(int value) {
      return new Strip(side, depth, grey, opacity, value, logo);
    }

    Strip logo(int value) {
      return new Strip(side, depth, grey, opacity, fade, value);
    }
  }

  DrawnCamera(long seed, int width, int height) {
    OpenCv.ready();
    this.random = new Random(seed);
    this.width = width;
    this.height = height;
    this.reflectance = landscape();
    for (int i = 0; i < NOISE; i++) {
      grain[i] = (byte) Math.round(3 * random.nextGaussian());
    }
  }

  DrawnCamera with(Strip strip) {
    strips.add(strip);
    return this;
  }

  DrawnCamera without(Strip strip) {
    strips.remove(strip);
    return this;
  }

  DrawnCamera world(World value) {
    world = value;
    return this;
  }

  DrawnCamera quality(int value) {
    quality = value;
    return this;
  }

  /** Writes date and time over the picture, without any strip. */
  DrawnCamera timestamp() {
    timestamp = true;
    return this;
  }

  /** Evidence from so many photos by day and by night. */
  List<BandEvidence> photos(int days, int nights) {
    List<BandEvidence> photos = new ArrayList<>();
    for (int i = 0; i < days + nights; i++) {
      try (Picture picture = picture(i < days)) {
        photos.add(BandEvidence.of(picture, null));
      }
    }
    return photos;
  }

  /** One photo, as it comes out of a JPEG. */
  Picture picture(boolean day) {
    try (Mat bgr = new Mat(height, width, CV_8UC3)) {
      bgr.data().put(day ? byDay() : byNight());
      strips.forEach(strip -> draw(bgr, strip));
      if (timestamp) {
        write(bgr, height - 30, 30, 255);
      }
      return new Picture(throughJpeg(bgr), width, height, false);
    }
  }

  private float[] landscape() {
    float[] soft = new float[width * height];
    for (int octave = 8; octave <= 128; octave *= 2) {
      addNoise(soft, octave, 0.9f / (float) Math.sqrt(octave));
    }
    return soft;
  }

  private void addNoise(float[] soft, int cells, float weight) {
    float[][] values = new float[cells + 2][cells + 2];
    for (float[] row : values) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextFloat();
      }
    }
    for (int y = 0; y < height; y++) {
      float v = (float) y * cells / height;
      for (int x = 0; x < width; x++) {
        float u = (float) x * cells / width;
        float[] row = values[(int) v];
        float[] next = values[(int) v + 1];
        float upper = row[(int) u] + (u - (int) u) * (row[(int) u + 1] - row[(int) u]);
        float lower = next[(int) u] + (u - (int) u) * (next[(int) u + 1] - next[(int) u]);
        soft[y * width + x] += weight * (upper + (v - (int) v) * (lower - upper));
      }
    }
  }

  private byte[] byDay() {
    double sun = 60 + 120 * random.nextDouble();
    double sky = 0.5 + 0.7 * random.nextDouble();
    double warm = 0.7 + 0.15 * random.nextDouble();
    return paint(
        (x, y, soft) -> y < 0.35 * height + 40 * soft ? 220 * sky : sun * (0.4 + soft), warm);
  }

  private byte[] byNight() {
    double flash = 60 + 160 * random.nextDouble();
    return paint(
        (x, y, soft) -> {
          if (y < 0.35 * height + 40 * soft) {
            return 1;
          }
          double dx = (x - width / 2.0) / width;
          return flash * soft * (1 - 1.5 * dx * dx);
        },
        1);
  }

  private interface Shade {
    double at(int x, int y, double soft);
  }

  private byte[] paint(Shade shade, double warm) {
    byte[] bgr = new byte[3 * width * height];
    int grainAt = random.nextInt(NOISE);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        double value = constant(y, reflectance[at]);
        value = Double.isNaN(value) ? shade.at(x, y, reflectance[at]) : value;
        int noise = grain[(grainAt + at * 7) & (NOISE - 1)];
        bgr[3 * at] = level(value * warm + noise);
        bgr[3 * at + 1] = level(value + noise);
        bgr[3 * at + 2] = level(value / warm + noise);
      }
    }
    return bgr;
  }

  /** The parts of the world that never change; NaN elsewhere. */
  private double constant(int y, double soft) {
    if (world == World.DARK_ABOVE && y < 0.2 * height + 20 * soft) {
      return 0;
    }
    if (world == World.SNOW_BELOW && y > 0.7 * height + 20 * soft) {
      return 270;
    }
    return Double.NaN;
  }

  private static byte level(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }

  private void draw(Mat bgr, Strip strip) {
    int along = strip.side().horizontal() ? width : height;
    for (int line = 0; line < strip.depth(); line++) {
      int inside = strip.depth() - line;
      double opacity =
          strip.opacity() * (inside > strip.fade() ? 1 : (double) inside / strip.fade());
      fill(bgr, lines(strip.side(), line, 1, 0, along), strip.grey(), opacity);
    }
    if (strip.logo() >= 0) {
      Rect logo = lines(strip.side(), 0, strip.depth() + strip.logo(), 0, along / 9);
      try (Mat part = new Mat(bgr, logo);
          Mat orange = new Mat(part.rows(), part.cols(), CV_8UC3, new Scalar(30, 90, 230, 0))) {
        orange.copyTo(part);
      }
    }
    if (strip.side().horizontal() && strip.depth() >= 10) {
      int y = strip.side() == Side.TOP ? 0 : height - strip.depth();
      write(bgr, y, strip.depth(), strip.grey() > 128 ? 0 : 255);
    }
  }

  private Rect lines(Side side, int from, int count, int start, int length) {
    return switch (side) {
      case TOP -> new Rect(start, from, length, count);
      case BOTTOM -> new Rect(start, height - from - count, length, count);
      case LEFT -> new Rect(from, start, count, length);
      case RIGHT -> new Rect(width - from - count, start, count, length);
    };
  }

  private static void fill(Mat bgr, Rect place, int grey, double opacity) {
    try (Mat part = new Mat(bgr, place);
        Mat paint = new Mat(part.rows(), part.cols(), CV_8UC3, Scalar.all(grey))) {
      addWeighted(paint, opacity, part, 1 - opacity, 0, part);
    }
  }

  private void write(Mat bgr, int y, int high, int grey) {
    double size = high / 45.0;
    String date = "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    String time = "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
    String degrees = "%d C".formatted(random.nextInt(30));
    write(bgr, date + " " + time, new Point(width / 7, y + high * 3 / 4), size, grey);
    write(bgr, degrees, new Point(width * 4 / 5, y + high * 3 / 4), size, grey);
  }

  private static void write(Mat bgr, String text, Point start, double size, int grey) {
    putText(bgr, text, start, FONT_HERSHEY_SIMPLEX, size, Scalar.all(grey), 1, LINE_AA, false);
  }

  private Mat throughJpeg(Mat bgr) {
    try (BytePointer jpeg = new BytePointer();
        IntPointer options = new IntPointer(IMWRITE_JPEG_QUALITY, quality)) {
      imencode(".jpg", bgr, jpeg, options);
      try (Mat bytes = new Mat(1, (int) jpeg.limit(), CV_8UC1, jpeg)) {
        return imdecode(bytes, IMREAD_COLOR);
      }
    }
  }
}
