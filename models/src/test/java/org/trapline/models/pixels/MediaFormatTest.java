package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFormatTest {
  @ParameterizedTest
  @CsvSource({
    "ffd8ffe1, JPEG",
    "ffd8, JPEG",
    "89504e470d0a1a0a, PNG",
    "49492a0008000000, TIFF",
    "4d4d002a00000008, TIFF",
    "474946383961, GIF",
    "524946460000000057454250, WEBP",
    "424d0000000000000000000000002800000000, BMP",
    "00000018667479706d696631000000006d696631, HEIC",
    "000000186674797068656963, HEIC",
    "000000186674797061766966, AVIF",
    "00000018667479706d6966310000000061766966, AVIF",
    "0000000c6a502020, JPEG_2000",
    "ff0a, JPEG_XL",
    "00000018667479706d703432, MP4",
    "0000001866747970717420200000, MOV",
    "000000206d6f6f76, MOV",
    "00000018667479703367703500, THREE_GP",
    "524946460000000041564920, AVI",
    "1a45dfa3, MATROSKA",
    "3026b2758e66cf11, ASF",
    "000001ba, MPEG",
    "000001b3, MPEG",
    "464c5601, FLV",
    "3c21444f, UNKNOWN",
    "0000000000000000, UNKNOWN",
    "424d4120626d20, UNKNOWN",
  })
  void recognisesAFileByItsFirstBytes(String hex, MediaFormat format) {
    assertThat(MediaFormat.sniff(bytes(hex))).isEqualTo(format);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(MediaFormat.sniff(new byte[0])).isEqualTo(MediaFormat.UNKNOWN);
  }

  @Test
  void recognisesTransportStreamsByTheirRepeatedSyncByte() {
    byte[] plain = new byte[400];
    plain[0] = 'G';
    byte[] camcorder = new byte[400];
    camcorder[4] = 'G';

    assertThat(MediaFormat.sniff(plain)).isEqualTo(MediaFormat.UNKNOWN);
    plain[188] = 'G';
    camcorder[196] = 'G';
    assertThat(MediaFormat.sniff(plain)).isEqualTo(MediaFormat.MPEG_TS);
    assertThat(MediaFormat.sniff(camcorder)).isEqualTo(MediaFormat.MPEG_TS);
  }

  @Test
  void looksNoFurtherThanItPromises() {
    byte[] head = Arrays.copyOf("GIF89a".getBytes(ISO_8859_1), 5000);

    assertThat(MediaFormat.sniff(head))
        .isEqualTo(MediaFormat.sniff(Arrays.copyOf(head, MediaFormat.HEAD_BYTES)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_0001.JPG", "a.jpeg", "a.JPE", "a.png", "a.TIF", "a.tiff", "a.webp", "a.gif", "a.bmp",
        "a.HEIC", "a.heif", "a.mpo", "a.MP4", "a.avi", "a.MOV", "a.mkv", "a.asf", "a.wmv",
        "a.mpeg", "a.mpg", "a.m4v", "a.ts", "a.3gp", "DCIM/100.RECNX/b.jpg", "two.dots.jpg"
      })
  void makesRowsOfPicturesAndVideos(String name) {
    assertThat(MediaFormat.looksLikeMedia(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thumbs.db",
        ".DS_Store",
        "notes.txt",
        "deployments.csv",
        "jpg",
        ".jpg",
        "a.jpg.txt",
        "a.",
        "a.jpg/readme",
        "index.html",
        "",
        "a.jpg "
      })
  void makesNoRowsOfOtherFiles(String name) {
    assertThat(MediaFormat.looksLikeMedia(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "JPEG, true, false, true, image/jpeg", "HEIC, true, false, false, image/heic",
    "MP4, false, true, false, video/mp4", "UNKNOWN, false, false, false, application/octet-stream"
  })
  void knowsWhatIsToBeDoneWithAFormat(
      MediaFormat format, boolean picture, boolean video, boolean readable, String mimeType) {
    assertThat(format.isPicture()).isEqualTo(picture);
    assertThat(format.isVideo()).isEqualTo(video);
    assertThat(format.isReadable()).isEqualTo(readable);
    assertThat(format.mimeType()).isEqualTo(mimeType);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
