package org.trapline.models.input;

import static com.google.common.truth.Truth.assertThat;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

class FloatStretchTest {
  @Test
  void aPlainColourStaysAsItIs() {
    try (Scalar colour = new Scalar(10, 128, 250, 0);
        Mat source = new Mat(30, 70, opencv_core.CV_8UC3, colour)) {
      byte[] stretched = stretch(source, 48, 48);
      for (int i = 0; i < stretched.length; i += 3) {
        assertThat(stretched[i] & 0xff).isEqualTo(10);
        assertThat(stretched[i + 1] & 0xff).isEqualTo(128);
        assertThat(stretched[i + 2] & 0xff).isEqualTo(250);
      }
    }
  }

  @Test
  void everyByteSurvivesTheWayThroughNumbers() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    try (Mat source = greyColumns(all)) {
      byte[] stretched = stretch(source, 256, 1);
      for (int i = 0; i < 256; i++) {
        assertThat(stretched[3 * i]).isEqualTo((byte) i);
      }
    }
  }

  @Test
  void shrinkingToHalfTakesTheMiddleOfTwoNeighbours() {
    byte[] stripes = new byte[96];
    for (int i = 1; i < stripes.length; i += 2) {
      stripes[i] = (byte) 255;
    }
    try (Mat source = greyColumns(stripes)) {
      for (byte value : stretch(source, 48, 3)) {
        assertThat(value & 0xff).isEqualTo(127);
      }
    }
  }

  @Test
  void shrinkingToAThirdTakesTheMiddleOneOfThreeWithoutSmoothing() {
    byte[] stripes = new byte[144];
    for (int i = 1; i < stripes.length; i += 3) {
      stripes[i] = (byte) 200;
    }
    try (Mat source = greyColumns(stripes)) {
      for (byte value : stretch(source, 48, 1)) {
        assertThat(value & 0xff).isEqualTo(200);
      }
    }
  }

  @Test
  void aViewIsStretchedLikeACopyOfIt() {
    byte[] ramp = new byte[100];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = (byte) (i * i);
    }
    try (Mat source = greyColumns(ramp);
        Mat view = source.colRange(11, 64);
        Mat copy = view.clone()) {
      assertThat(stretch(view, 40, 7)).isEqualTo(stretch(copy, 40, 7));
    }
  }

  private static Mat greyColumns(byte[] columns) {
    Mat mat = new Mat(2, columns.length, opencv_core.CV_8UC3);
    byte[] row = new byte[3 * columns.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = columns[i / 3];
    }
    mat.ptr(0).put(row);
    mat.ptr(1).put(row);
    return mat;
  }

  private static byte[] stretch(Mat source, int width, int height) {
    try (Mat target = new Mat()) {
      FloatStretch.resize(source, target, width, height);
      byte[] bytes = new byte[3 * width * height];
      target.data().get(bytes);
      return bytes;
    }
  }
}
