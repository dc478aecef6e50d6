package org.trapline.models.bands;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.Serializable;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.models.pixels.OpenCv;
import org.trapline.models.pixels.Picture;

/** A photo made small for {@link BandsPreview}, without native memory. Immutable. */
public final class SmallPhoto implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Wide enough to see a strip of 2 % of the height. */
  private static final int WIDTH = 480;

  static final int CHANNELS = 3;

  private final int width;
  private final int height;
  private final byte[] bgr;

  private SmallPhoto(int width, int height, byte[] bgr) {
    this.width = width;
    this.height = height;
    this.bgr = bgr;
  }

  /** Makes a picture small; photos of one size stay of one size. */
  public static SmallPhoto of(Picture picture) {
    OpenCv.ready();
    int width = Math.min(WIDTH, picture.fullWidth());
    int height =
        Math.max(1, Math.round((float) width * picture.fullHeight() / picture.fullWidth()));
    byte[] bgr = new byte[width * height * CHANNELS];
    try (Mat small = new Mat();
        Size size = new Size(width, height)) {
      resize(picture.bgr(), small, size, 0, 0, INTER_AREA);
      small.data().get(bgr);
    }
    return new SmallPhoto(width, height, bgr);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int value(int at) {
    return bgr[at] & 0xff;
  }
}
