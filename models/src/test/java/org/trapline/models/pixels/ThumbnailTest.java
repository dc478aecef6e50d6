package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.schemas.PixelBox;

class ThumbnailTest {
  @ParameterizedTest
  @CsvSource({
    "2000, 1500, 320, 320, 240",
    "1500, 2000, 320, 240, 320",
    "400, 300, 320, 320, 240",
    "200, 100, 320, 200, 100",
    "3000, 10, 320, 320, 1"
  })
  void longestSideIsAtMostTheGivenOneAndNothingIsEnlarged(
      int width, int height, int maxSide, int expectedWidth, int expectedHeight)
      throws PhotoException, IOException {
    byte[] file = SyntheticPhoto.sized(width, height).jpeg();
    try (Picture picture = open(file)) {
      BufferedImage thumbnail = read(Thumbnail.jpeg(picture, picture.whole(), maxSide));

      assertThat(thumbnail.getWidth()).isEqualTo(expectedWidth);
      assertThat(thumbnail.getHeight()).isEqualTo(expectedHeight);
    }
  }

  @Test
  void showsThePartUprightAlsoFromAReducedPicture() throws PhotoException, IOException {
    byte[] file =
        SyntheticPhoto.sized(1600, 1200)
            .with(new PixelBox(0, 0, 400, 600), Color.RED)
            .orientation(6)
            .jpeg();
    Photo photo = Photo.open(file, "a.jpg", PixelLimits.DEFAULT);
    try (Picture picture = photo.decode(4)) {
      // Turned clockwise the red corner lies upper right, 600 wide and 400 high.
      BufferedImage part = read(Thumbnail.jpeg(picture, new PixelBox(600, 0, 600, 400), 320));

      assertThat(part.getWidth()).isEqualTo(150);
      assertThat(new Color(part.getRGB(75, 50)).getRed()).isGreaterThan(230);
      assertThat(new Color(part.getRGB(75, 50)).getGreen()).isLessThan(30);
    }
  }

  @Test
  void carriesNoExif() throws PhotoException {
    byte[] file = SyntheticPhoto.sized(400, 300).serial("SECRET-1").orientation(3).jpeg();
    try (Picture picture = open(file)) {
      byte[] jpeg = Thumbnail.jpeg(picture, picture.whole(), 320);

      assertThat(ExifBlock.find(file, MediaFormat.JPEG)).isPresent();
      assertThat(ExifBlock.find(jpeg, MediaFormat.JPEG)).isEmpty();
    }
  }

  @Test
  void refusesASizeWithoutPixels() throws PhotoException {
    try (Picture picture = open(SyntheticPhoto.sized(40, 30).jpeg())) {
      assertThrows(
          IllegalArgumentException.class, () -> Thumbnail.jpeg(picture, picture.whole(), 0));
    }
  }

  private static Picture open(byte[] file) throws PhotoException {
    return Photo.open(file, "a.jpg", PixelLimits.DEFAULT).decode(1);
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}
