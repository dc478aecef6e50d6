package org.trapline.models.input;

import static com.google.common.truth.Truth.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.pixels.OpenCv;

class HalvingTest {
  @ParameterizedTest
  @CsvSource({"64,64,160,160", "540,405,128,96", "250,187,62,46", "256,192,64,48", "64,48,64,48"})
  void equalsJava2dStepByStep(int width, int height, int newWidth, int newHeight) {
    OpenCv.ready();
    BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    new Random(3).nextBytes(bytes(noise));
    BufferedImage expected = noise;
    while (expected.getWidth() / 2 >= newWidth && expected.getHeight() / 2 >= newHeight) {
      expected = draw(expected, expected.getWidth() / 2, expected.getHeight() / 2);
    }
    expected = draw(expected, newWidth, newHeight);
    try (Mat from = new Mat(height, width, opencv_core.CV_8UC3);
        Mat to = new Mat()) {
      from.data().put(bytes(noise));
      Halving.resize(from, to, newWidth, newHeight);
      byte[] actual = new byte[newWidth * newHeight * 3];
      to.data().get(actual);
      assertThat(actual).isEqualTo(bytes(expected));
    }
  }

  private static BufferedImage draw(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, width, height, null);
    graphics.dispose();
    return to;
  }

  private static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
