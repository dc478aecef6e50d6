package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.folder.PictureRule;
import org.trapline.schemas.ErrorCode;

/** MegaDetector's narrower rules beside the ones for everybody else. */
class MegaDetectorPicturesTest {
  private static Photo open(byte[] bytes, String name, PictureRule rule) throws PhotoException {
    return Photo.open(bytes, name, new PixelLimits(1_000_000), rule);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,3", "4,1", "5,1", "6,6", "7,1", "8,8"})
  void followsThreeOrientationsOfColourJpegs(int written, int followed) throws PhotoException {
    byte[] photo = SyntheticPhoto.sized(60, 40).orientation(written).jpeg();
    assertThat(open(photo, "a.jpg", PictureRule.MEGADETECTOR).orientation()).isEqualTo(followed);
    assertThat(open(photo, "a.jpg", PictureRule.EVERY).orientation()).isEqualTo(written);
  }

  @Test
  void aMirroredPictureKeepsTheShapeItIsStoredIn() throws PhotoException {
    byte[] photo = SyntheticPhoto.sized(60, 40).orientation(5).jpeg();
    Photo stored = open(photo, "a.jpg", PictureRule.MEGADETECTOR);
    assertThat(stored.fullWidth()).isEqualTo(60);
    try (Picture picture = stored.decode(1)) {
      assertThat(picture.bgr().cols()).isEqualTo(60);
    }
    assertThat(open(photo, "a.jpg", PictureRule.EVERY).fullWidth()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    "TYPE_3BYTE_BGR,png",
    "TYPE_4BYTE_ABGR,png",
    "TYPE_BYTE_GRAY,png",
    "TYPE_USHORT_GRAY,png"
  })
  void readsColourGreyAndTransparentPictures(String type, String format)
      throws IOException, PhotoException {
    byte[] file = drawn(type, format);
    try (Picture picture = open(file, "a.png", PictureRule.MEGADETECTOR).decode(1)) {
      assertThat(picture.width()).isEqualTo(20);
    }
  }

  @ParameterizedTest
  @CsvSource({"TYPE_BYTE_INDEXED,png", "TYPE_BYTE_BINARY,png", "TYPE_BYTE_INDEXED,gif"})
  void refusesPalettesAndBlackAndWhite(String type, String format) throws IOException {
    byte[] file = drawn(type, format);
    PhotoException refusal =
        assertThrows(
            PhotoException.class, () -> open(file, "a." + format, PictureRule.MEGADETECTOR));
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED_FORMAT);
    assertThat(refusal).hasMessageThat().startsWith("MegaDetector does not read");
  }

  @Test
  void theSamePalettesAreReadForOtherModels() throws IOException, PhotoException {
    byte[] file = drawn("TYPE_BYTE_INDEXED", "png");
    try (Picture picture = open(file, "a.png", PictureRule.EVERY).decode(1)) {
      assertThat(picture.height()).isEqualTo(10);
    }
  }

  private static byte[] drawn(String type, String format) throws IOException {
    BufferedImage image = new BufferedImage(20, 10, type(type));
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.GREEN);
    pen.fillRect(3, 3, 10, 5);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static int type(String name) {
    return switch (name) {
      case "TYPE_3BYTE_BGR" -> BufferedImage.TYPE_3BYTE_BGR;
      case "TYPE_4BYTE_ABGR" -> BufferedImage.TYPE_4BYTE_ABGR;
      case "TYPE_BYTE_GRAY" -> BufferedImage.TYPE_BYTE_GRAY;
      case "TYPE_USHORT_GRAY" -> BufferedImage.TYPE_USHORT_GRAY;
      case "TYPE_BYTE_INDEXED" -> BufferedImage.TYPE_BYTE_INDEXED;
      case "TYPE_BYTE_BINARY" -> BufferedImage.TYPE_BYTE_BINARY;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
