package org.trapline.models.pixels;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;

/**
 * How a scene looks at a glance. Measured in whole numbers on at most 256 x 256 of its pixels, so
 * that it costs little and is the same on every machine.
 *
 * @param brightness mean brightness (luma), 0 black to 1 white
 * @param perceptualHash 16 hexadecimal digits: bit by bit whether one of 8 x 8 fields is brighter
 *     than its right neighbour; pictures that look alike differ in few bits
 * @param colourless whether the three channels are nearly equal, as in an infrared picture
 */
public record Look(float brightness, String perceptualHash, boolean colourless) {
  private static final int MAX_SIDE = 256;
  private static final int CHANNELS = 3;

  /**
   * Greatest distance of a grey pixel's channels. Real infrared pictures stay within 3 levels, and
   * the palest colour pictures begin at 16.
   */
  private static final int GREY_TOLERANCE = 8;

  /** A maker's logo in colour does not make a night picture a day picture. */
  private static final double MIN_GREY_SHARE = 0.98;

  /** Below this mean brightness a colour picture was taken in the dark. */
  private static final float DARK = 0.12f;

  static {
    OpenCv.ready();
  }

  /** Measures a part of a picture, which should be the scene without info bands. */
  public static Look of(Picture picture, PixelBox scene) {
    try (Mat view = picture.view(scene);
        Mat small = sampled(view)) {
      byte[] bgr = new byte[small.cols() * small.rows() * CHANNELS];
      small.data().get(bgr);
      return of(bgr, small.cols(), small.rows());
    }
  }

  /**
   * The light that the picture was taken in. A grey picture counts as infrared unless the camera
   * says that its lamp was off, as on a foggy day; a colour picture under the lamp is a white
   * flash. Cameras whose infrared pictures are tinted look like colour to this.
   *
   * @param lit whether the camera's lamp was on; null if that is not known
   */
  public Light light(@Nullable Boolean lit) {
    if (colourless && !Boolean.FALSE.equals(lit)) {
      return Light.INFRARED;
    }
    boolean flashed = !colourless && Boolean.TRUE.equals(lit);
    return flashed || brightness < DARK ? Light.NIGHT : Light.DAY;
  }

  private static Mat sampled(Mat view) {
    Mat small = new Mat();
    int width = Math.min(view.cols(), MAX_SIDE);
    int height = Math.min(view.rows(), MAX_SIDE);
    try (Size size = new Size(width, height)) {
      resize(view, small, size, 0, 0, INTER_NEAREST);
    }
    return small;
  }

  private static Look of(byte[] bgr, int width, int height) {
    int pixels = width * height;
    int[] luma = new int[pixels];
    long sum = 0;
    int grey = 0;
    for (int i = 0; i < pixels; i++) {
      int blue = bgr[i * CHANNELS] & 0xff;
      int green = bgr[i * CHANNELS + 1] & 0xff;
      int red = bgr[i * CHANNELS + 2] & 0xff;
      // The luma of JPEG, 0.299 R + 0.587 G + 0.114 B, in thousandths.
      luma[i] = 299 * red + 587 * green + 114 * blue;
      sum += luma[i];
      int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
      grey += spread <= GREY_TOLERANCE ? 1 : 0;
    }
    float brightness = (float) (sum / (255_000.0 * pixels));
    return new Look(
        brightness, PerceptualHash.of(luma, width, height), grey >= MIN_GREY_SHARE * pixels);
  }
}
