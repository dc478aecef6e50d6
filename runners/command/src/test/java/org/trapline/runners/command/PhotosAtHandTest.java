package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.review.page.UnitFile;
import org.trapline.analysis.review.sample.ReviewUnit.Member;
import org.trapline.models.pixels.ContentHash;

class PhotosAtHandTest {
  @TempDir Path folder;
  private byte[] photo = new byte[0];

  @BeforeEach
  void draw() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    photo = bytes.toByteArray();
    Files.createDirectories(folder.resolve("after/S1/DCIM"));
    Files.write(folder.resolve("after/S1/DCIM/a.JPG"), photo);
  }

  @Test
  void drawsThePhotoWhateverTheFoldersAboveItMean() throws IOException {
    String base64 = PhotosAtHand.in(folder).base64(file("DCIM/a.JPG", ContentHash.of(photo)));
    BufferedImage small =
        ImageIO.read(
            new ByteArrayInputStream(Base64.getDecoder().decode(Objects.requireNonNull(base64))));
    assertThat(small.getWidth()).isEqualTo(320);
    assertThat(small.getHeight()).isEqualTo(240);
  }

  @Test
  void neverTakesAnotherPhotoOfTheSameNameAndSize() throws IOException {
    assertThat(PhotosAtHand.in(folder).base64(file("DCIM/a.JPG", "0".repeat(32)))).isNull();
    assertThat(PhotosAtHand.in(folder).base64(file("DCIM/b.JPG", ContentHash.of(photo)))).isNull();
    assertThat(PhotosAtHand.in(folder).base64(file("DCIM/a.JPG", null))).isNull();
  }

  private UnitFile file(String path, @Nullable String hash) {
    return new UnitFile(
        0,
        new Member("S1_after", "m1"),
        path,
        photo.length,
        hash,
        "",
        "blank",
        UnitFile.People.NONE,
        new UnitFile.Scene(2000, 1500, 0, 0, 2000, 1500));
  }
}
