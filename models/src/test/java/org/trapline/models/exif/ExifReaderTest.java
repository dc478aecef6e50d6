package org.trapline.models.exif;

import static com.google.common.truth.Truth.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.Flag;
import org.trapline.schemas.TimestampSource;

class ExifReaderTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 5, 1, 10, 0, 30);
  private static final Instant MODIFIED = Instant.parse("2025-01-02T03:04:05Z");

  @Test
  void readsWhatTheCameraWrote() {
    byte[] file =
        photo().make("BUSHNELL ").model("TROPHY").serial("B42").taken(TIME).offset("+02:00").jpeg();

    CaptureFacts facts = read(file);

    assertThat(facts.clock()).isEqualTo(new CaptureClock(TIME, TimestampSource.EXIF, 120));
    assertThat(facts.camera().make()).isEqualTo("BUSHNELL");
    assertThat(facts.camera().model()).isEqualTo("TROPHY");
    assertThat(facts.camera().serial()).isEqualTo("B42");
    assertThat(facts.flags()).isEmpty();
  }

  @Test
  void readsNothingWhereNothingIs() {
    CaptureFacts facts = ExifReader.read(photo().jpeg(), MediaFormat.JPEG, "a.jpg", null);

    assertThat(facts.clock()).isEqualTo(CaptureClock.NONE);
    assertThat(facts.camera()).isEqualTo(CameraFacts.NONE);
    assertThat(facts.exposure()).isEqualTo(Exposure.NONE);
    assertThat(facts.flags()).containsExactly(Flag.NO_CAPTURE_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000:00:00 00:00:00", "2023:13:45 99:00:00", "                   "})
  void flagsWhatIsNoDateAndTakesTheNextSource(String text) {
    byte[] file = photo().takenText(text).jpeg();

    CaptureFacts facts = ExifReader.read(file, MediaFormat.JPEG, "20240501_100030.jpg", MODIFIED);

    assertThat(facts.clock()).isEqualTo(new CaptureClock(TIME, TimestampSource.FILE_NAME, null));
    assertThat(facts.flags()).containsExactly(Flag.CAPTURE_TIME_INVALID);
  }

  @Test
  void takesADateWithOtherSeparatorsAndFlagsIt() {
    CaptureFacts facts = read(photo().takenText("2024-05-01T10:00:30").jpeg());

    assertThat(facts.clock().local()).isEqualTo(TIME);
    assertThat(facts.flags()).containsExactly(Flag.CAPTURE_TIME_INVALID);
  }

  @Test
  void takesTheModificationTimeLastAndInUtc() {
    CaptureFacts facts = ExifReader.read(photo().jpeg(), MediaFormat.JPEG, "a.jpg", MODIFIED);

    assertThat(facts.clock())
        .isEqualTo(
            new CaptureClock(
                LocalDateTime.of(2025, 1, 2, 3, 4, 5), TimestampSource.FILE_SYSTEM, 0));
    assertThat(facts.flags()).containsExactly(Flag.NO_CAPTURE_TIME, Flag.TIME_FROM_FILE_SYSTEM);
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00, true", "1999-12-31T23:59:59, true", "2013-01-01T00:00:00, true",
    "2013-01-01T01:59:59, true", "2013-01-01T02:00:00, false", "2013-01-02T00:00:00, false",
    "2019-12-31T23:59:59, false", "2000-06-15T12:00:00, false"
  })
  void suspectsAClockThatStartedAnew(LocalDateTime time, boolean suspect) {
    assertThat(read(photo().taken(time).jpeg()).flags().contains(Flag.CLOCK_NOT_SET))
        .isEqualTo(suspect);
  }

  @Test
  void doesNotSuspectACamerasClockForAFileSystemsDate() {
    CaptureFacts facts = ExifReader.read(photo().jpeg(), MediaFormat.JPEG, "a.jpg", Instant.EPOCH);

    assertThat(facts.flags()).doesNotContain(Flag.CLOCK_NOT_SET);
  }

  @Test
  void keepsTheFactsOfATruncatedFile() {
    byte[] file = photo().make("M").taken(TIME).jpeg();

    CaptureFacts facts = read(Arrays.copyOf(file, 400));

    assertThat(facts.clock().local()).isEqualTo(TIME);
    assertThat(facts.camera().make()).isEqualTo("M");
  }

  @Test
  void saysWhenTheBlockItselfIsBroken() {
    byte[] file = photo().make("M").taken(TIME).jpeg();
    // The byte order mark of the TIFF structure, behind two markers, a length and "Exif".
    file[12] = 'X';

    CaptureFacts facts = read(file);

    assertThat(facts.flags()).containsExactly(Flag.METADATA_UNREADABLE, Flag.NO_CAPTURE_TIME);
  }

  @Test
  void doesNotFollowDirectoriesIntoTheDepth() {
    CaptureFacts facts = ExifReader.read(nested(true), MediaFormat.TIFF, "a.tif", null);

    assertThat(facts.flags()).containsExactly(Flag.METADATA_UNREADABLE, Flag.NO_CAPTURE_TIME);
  }

  @Test
  void doesNotFollowALongChainOfDirectories() {
    CaptureFacts facts = ExifReader.read(nested(false), MediaFormat.TIFF, "a.tif", null);

    assertThat(facts.flags()).containsExactly(Flag.NO_CAPTURE_TIME);
  }

  /** Forty thousand directories, each inside or behind the one before. */
  private static byte[] nested(boolean inside) {
    int directory = 18;
    byte[] bytes = new byte[40_000 * directory];
    ByteBuffer tiff = ByteBuffer.wrap(bytes);
    tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
    while (tiff.remaining() >= 2 * directory) {
      int next = tiff.position() + directory;
      tiff.putShort((short) 1).putShort((short) (inside ? 0x014a : 0x0100)).putShort((short) 4);
      tiff.putInt(1).putInt(inside ? next : 1).putInt(inside ? 0 : next);
    }
    return bytes;
  }

  @Test
  void readsVideosAndForeignFilesWithoutComplaint() {
    for (MediaFormat format : MediaFormat.values()) {
      CaptureFacts facts = ExifReader.read(new byte[3], format, "20240501_100030.mp4", null);
      assertThat(facts.clock().local()).isEqualTo(TIME);
    }
  }

  @Test
  void knowsTheDaysAfterAPlan() {
    CaptureClock clock = new CaptureClock(TIME, TimestampSource.EXIF, null);

    assertThat(clock.isAfter(LocalDate.of(2024, 4, 30))).isTrue();
    assertThat(clock.isAfter(LocalDate.of(2024, 5, 1))).isFalse();
    assertThat(CaptureClock.NONE.isAfter(LocalDate.of(2024, 5, 1))).isFalse();
  }

  private static SyntheticPhoto photo() {
    return SyntheticPhoto.sized(32, 24);
  }

  private static CaptureFacts read(byte[] file) {
    return ExifReader.read(file, MediaFormat.JPEG, "a.jpg", null);
  }
}
