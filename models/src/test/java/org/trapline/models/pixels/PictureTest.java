package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.trapline.schemas.PixelBox;

class PictureTest {
  @Test
  void nobodyHoldsThePixelsWhenAViewIsClosed() {
    try (Picture picture =
        new Picture(new Mat(30, 40, opencv_core.CV_8UC3, Scalar.all(7)), 40, 30, false)) {
      Mat view = picture.view(new PixelBox(4, 5, 20, 10));
      assertThat(picture.bgr().u().refcount()).isEqualTo(2);
      assertThat(view.cols()).isEqualTo(20);
      assertThat(view.rows()).isEqualTo(10);

      view.close();

      assertThat(picture.bgr().u().refcount()).isEqualTo(1);
    }
  }
}
