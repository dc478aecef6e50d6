package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.pixels.PictureHeader.Condition;

class CmykTest {
  @ParameterizedTest
  @CsvSource({
    "0, 255, 255, 0, 255, 0, 0",
    "255, 0, 0, 0, 0, 255, 255",
    "0, 0, 0, 255, 0, 0, 0",
    "0, 0, 0, 0, 255, 255, 255",
    "128, 64, 32, 100, 77, 116, 136",
  })
  void mixesInksAsPillowDoes(
      int cyan, int magenta, int yellow, int black, int red, int green, int blue)
      throws IOException, PhotoException {
    byte[] file = jpeg(255 - cyan, 255 - magenta, 255 - yellow, 255 - black);
    Photo photo = Photo.open(file, "a.jpg", PixelLimits.DEFAULT);
    try (Picture picture = photo.decode(1);
        BytePointer pixel = picture.bgr().ptr(8, 8)) {
      assertThat(picture.damaged()).isFalse();
      // One level of tolerance for the JPEG itself; the mixing is exact.
      assertThat((double) (pixel.get(2) & 0xff)).isWithin(1).of(red);
      assertThat((double) (pixel.get(1) & 0xff)).isWithin(1).of(green);
      assertThat((double) (pixel.get(0) & 0xff)).isWithin(1).of(blue);
    }
  }

  @Test
  void undoesTheYcckOfPhotoshop() throws IOException, PhotoException {
    // Y 100, Cb 128 and Cr 180 are R 173, G 63, B 100; no black.
    byte[] plain = jpeg(100, 128, 180, 255);
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 2
    };
    byte[] file =
        ByteBuffer.allocate(plain.length + adobe.length)
            .put(plain, 0, 2)
            .put(adobe)
            .put(plain, 2, plain.length - 2)
            .array();
    try (Picture picture = Photo.open(file, "a.jpg", PixelLimits.DEFAULT).decode(1);
        BytePointer pixel = picture.bgr().ptr(8, 8)) {
      // The colours themselves are stored inverted as inks.
      assertThat((double) (pixel.get(2) & 0xff)).isWithin(2).of(255 - 173);
      assertThat((double) (pixel.get(1) & 0xff)).isWithin(2).of(255 - 63);
      assertThat((double) (pixel.get(0) & 0xff)).isWithin(2).of(255 - 100);
    }
  }

  @Test
  @Tag("realdata")
  void understandsAdobesInvertedInks() throws IOException, PhotoException {
    Path file =
        Path.of(System.getProperty("trapline.realdata", "absent"))
            .resolve("badinputs/jpeg/cmyk-sample.jpg");
    assumeTrue(Files.exists(file), "real data absent: skipped");
    byte[] bytes = Files.readAllBytes(file);
    PictureHeader header = new PictureHeader(160, 227, 4, 1, Condition.SOUND);
    try (Picture picture = Photo.open(bytes, "a.jpg", PixelLimits.DEFAULT).decode(1);
        Mat rough = OpenCvDecoder.decode(bytes, header, 1);
        Mat difference = new Mat()) {
      opencv_core.absdiff(picture.bgr(), rough, difference);
      try (Scalar mean = opencv_core.mean(difference)) {
        // OpenCV's own conversion is off by one or two levels, not by a whole inversion.
        assertThat(mean.get(0) + mean.get(1) + mean.get(2)).isLessThan(6);
      }
    }
  }

  private static byte[] jpeg(int... inks) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, inks.length, null);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        raster.setPixel(x, y, inks);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
