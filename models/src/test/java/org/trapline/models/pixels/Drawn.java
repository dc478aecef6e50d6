package org.trapline.models.pixels;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.trapline.schemas.PixelBox;

/** Pictures of plain colours for tests of models, without a file in between. */
public final class Drawn {
  private Drawn() {}

  /** A picture of one colour, given as red, green and blue, 0 to 255. */
  public static Picture plain(int width, int height, int red, int green, int blue) {
    OpenCv.ready();
    try (Scalar colour = new Scalar(blue, green, red, 0)) {
      Mat bgr = new Mat(height, width, opencv_core.CV_8UC3, colour);
      return new Picture(bgr, width, height, false);
    }
  }

  /** Paints a rectangle of one colour onto a picture. */
  public static Picture paint(Picture picture, PixelBox box, int red, int green, int blue) {
    try (Scalar colour = new Scalar(blue, green, red, 0);
        Rect place = new Rect(box.x(), box.y(), box.width(), box.height())) {
      opencv_imgproc.rectangle(picture.bgr(), place, colour, -1, 8, 0);
    }
    return picture;
  }

  /** The whole of a picture as a scene. */
  public static Scene whole(Picture picture) {
    return new Scene(picture, picture.whole());
  }
}
