package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.schemas.ErrorCode;

class OtherFormatsTest {
  private static final SyntheticPhoto DRAWN = SyntheticPhoto.sized(64, 48);

  @ParameterizedTest
  @CsvSource({"png, PNG", "bmp, BMP", "tiff, TIFF"})
  void decodesLosslessFormatsToTheDrawnPixels(String name, MediaFormat format)
      throws PhotoException {
    Photo photo = Photo.open(DRAWN.written(name), "a." + name, PixelLimits.DEFAULT);

    assertThat(photo.format()).isEqualTo(format);
    assertThat(photo.wrongExtension()).isFalse();
    try (Picture picture = photo.decode(4)) {
      assertThat(picture.width()).isEqualTo(16);
    }
    try (Picture picture = photo.decode(1)) {
      assertSame(picture, DRAWN.image());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "webp"})
  void readsGifAndWebp(String name) throws PhotoException {
    byte[] file = name.equals("gif") ? DRAWN.written("gif") : encoded(".webp", drawn(false));
    Photo photo = Photo.open(file, "a." + name, PixelLimits.DEFAULT);
    try (Picture picture = photo.decode(1)) {
      assertThat(picture.width()).isEqualTo(64);
      assertThat(picture.height()).isEqualTo(48);
      assertThat(picture.damaged()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".png", ".tiff"})
  void bringsSixteenBitsToEight(String extension) throws PhotoException {
    byte[] file = encoded(extension, drawn(true));
    try (Picture picture = Photo.open(file, "a" + extension, PixelLimits.DEFAULT).decode(1)) {
      assertThat(picture.bgr().type()).isEqualTo(opencv_core.CV_8UC3);
      assertSame(picture, DRAWN.image());
    }
  }

  @Test
  void turnsATiffOnlyOnce() throws PhotoException {
    for (int orientation = 1; orientation <= 8; orientation++) {
      byte[] file = oriented(encoded(".tiff", drawn(false)), orientation);
      Photo photo = Photo.open(file, "a.tif", PixelLimits.DEFAULT);
      byte[] jpeg = SyntheticPhoto.sized(64, 48).orientation(orientation).quality(1).jpeg();
      try (Picture picture = photo.decode(1);
          Picture expected = Photo.open(jpeg, "a.jpg", PixelLimits.DEFAULT).decode(1)) {
        assertWithMessage("orientation").that(photo.orientation()).isEqualTo(orientation);
        assertThat(picture.width()).isEqualTo(photo.fullWidth());
        assertNear(picture, expected);
      }
    }
  }

  @Test
  void turnsAPngByItsExif() throws PhotoException {
    ExifWriter exif = new ExifWriter();
    exif.orientation(6);
    byte[] file = withExif(DRAWN.png(), exif.tiff());
    Photo photo = Photo.open(file, "a.png", PixelLimits.DEFAULT);
    try (Picture picture = photo.decode(1)) {
      assertThat(photo.orientation()).isEqualTo(6);
      assertThat(picture.width()).isEqualTo(48);
      assertThat(picture.height()).isEqualTo(64);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "tiff"})
  void refusesWhatIsCutOff(String name) {
    byte[] file = DRAWN.written(name);
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      byte[] cut = Arrays.copyOf(file, (int) (share * file.length));
      assertWithMessage("%s of a %s", share, name)
          .that(failure(cut, name))
          .isEqualTo(ErrorCode.TRUNCATED);
    }
  }

  @Test
  void refusesAPngWithAWrongChecksum() {
    byte[] file = DRAWN.png();
    file[file.length / 2] ^= 1;

    assertThat(failure(file, "png")).isEqualTo(ErrorCode.UNREADABLE);
  }

  @Test
  void callsAWebpWithALostSectorDamaged() throws PhotoException {
    byte[] drawn = encoded(".webp", drawn(false), opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 95);
    Arrays.fill(drawn, drawn.length / 2, drawn.length / 2 + 128, (byte) 0);
    try (Picture picture = Photo.open(drawn, "a.webp", PixelLimits.DEFAULT).decode(1)) {
      assertThat(picture.damaged()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "tiff"})
  void refusesTooManyPixelsFromTheHeaderAlone(String name) {
    PhotoException refusal =
        assertThrows(
            PhotoException.class,
            () -> Photo.open(DRAWN.written(name), "a." + name, new PixelLimits(64 * 48 - 1)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
  }

  private static ErrorCode failure(byte[] file, String name) {
    return assertThrows(
            PhotoException.class,
            () -> Photo.open(file, "a." + name, PixelLimits.DEFAULT).decode(1).close())
        .code();
  }

  private static void assertSame(Picture picture, BufferedImage drawn) {
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        assertWithMessage("pixel %s,%s", x, y)
            .that(rgb(picture, x, y))
            .isEqualTo(drawn.getRGB(x, y) & 0xffffff);
      }
    }
  }

  private static void assertNear(Picture picture, Picture expected) {
    try (Mat difference = new Mat()) {
      opencv_core.absdiff(picture.bgr(), expected.bgr(), difference);
      try (Scalar mean = opencv_core.mean(difference)) {
        assertThat(mean.get(1)).isLessThan(2);
      }
    }
  }

  private static int rgb(Picture picture, int x, int y) {
    try (BytePointer pixel = picture.bgr().ptr(y, x)) {
      return ((pixel.get(2) & 0xff) << 16) | ((pixel.get(1) & 0xff) << 8) | (pixel.get(0) & 0xff);
    }
  }

  /** The drawn photo as OpenCV's, with 8 or 16 bits. */
  private static Mat drawn(boolean deep) {
    byte[] png = DRAWN.png();
    try (BytePointer bytes = new BytePointer(png);
        Mat input = new Mat(1, png.length, opencv_core.CV_8UC1, bytes)) {
      Mat image = opencv_imgcodecs.imdecode(input, opencv_imgcodecs.IMREAD_COLOR);
      if (deep) {
        image.convertTo(image, opencv_core.CV_16UC3, 257, 0);
      }
      return image;
    }
  }

  private static byte[] encoded(String extension, Mat image, int... options) {
    try (BytePointer out = new BytePointer();
        IntPointer pointer = new IntPointer(options)) {
      opencv_imgcodecs.imencode(extension, image, out, pointer);
      byte[] bytes = new byte[(int) out.limit()];
      out.get(bytes);
      return bytes;
    } finally {
      image.close();
    }
  }

  /** The file with one more entry in a new directory at its end. */
  private static byte[] oriented(byte[] tiff, int orientation) {
    ByteBuffer file = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    int old = file.getInt(4);
    int count = file.getShort(old);
    ByteBuffer out = ByteBuffer.allocate(tiff.length + 2 + 12 * (count + 1) + 4);
    out.order(ByteOrder.LITTLE_ENDIAN).put(tiff).putInt(4, tiff.length);
    out.putShort((short) (count + 1));
    boolean written = false;
    for (int i = 0; i < count; i++) {
      int entry = old + 2 + 12 * i;
      // Tags stand in ascending order.
      if (!written && Short.toUnsignedInt(file.getShort(entry)) > 0x0112) {
        out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        written = true;
      }
      out.put(tiff, entry, 12);
    }
    return out.putInt(0).array();
  }

  private static byte[] withExif(byte[] png, byte[] exif) {
    int afterHeader = 8 + 25;
    ByteBuffer out = ByteBuffer.allocate(png.length + exif.length + 12);
    out.put(png, 0, afterHeader).putInt(exif.length).put(new byte[] {'e', 'X', 'I', 'f'}).put(exif);
    CRC32 crc = new CRC32();
    crc.update(out.array(), afterHeader + 4, exif.length + 4);
    out.putInt((int) crc.getValue()).put(png, afterHeader, png.length - afterHeader);
    return out.array();
  }
}
