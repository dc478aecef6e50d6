package org.trapline.pipeline.check;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trapline.models.exif.CaptureClock;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.Exposure;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.TimestampSource;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.find.FoundFolder;

class SpreadLooksTest {
  private static final LocalDateTime BEGIN = LocalDateTime.of(2024, 5, 1, 0, 0);
  private static final int LAST_BEFORE_GAP = 3210;

  @Test
  void looksAtEveryFileOfASmallCard() {
    assertThat(SpreadLooks.of(card(400), SpreadLooksTest::look)).hasSize(400);
  }

  @Test
  void halvesItsWayToTheVeryFilesBetweenWhichTheCameraSlept() {
    List<FileLook> looks = SpreadLooks.of(card(9000), SpreadLooksTest::look);
    List<LocalDateTime> times = looks.stream().map(FileLook::time).toList();

    assertThat(Gaps.in(times, null, null))
        .containsExactly(
            new Gap(time(LAST_BEFORE_GAP), time(LAST_BEFORE_GAP + 1), Gap.Kind.BETWEEN_FILES));
    assertThat(looks.size()).isLessThan(430);
  }

  private static List<FoundFile> card(int files) {
    FoundFolder folder = new FoundFolder("RIV-01", "/cards/RIV-01/", "");
    return IntStream.range(0, files)
        .mapToObj(i -> new FoundFile(folder, "IMG_%04d.JPG".formatted(i), 1, 0))
        .toList();
  }

  private static LocalDateTime time(int index) {
    LocalDateTime time = BEGIN.plusMinutes(10L * index);
    return index > LAST_BEFORE_GAP ? time.plusDays(30) : time;
  }

  private static FileLook look(FoundFile file) {
    int index = Integer.parseInt(file.name().substring(4, 8));
    return new FileLook(
        file,
        MediaFormat.JPEG,
        new CaptureFacts(
            new CaptureClock(time(index), TimestampSource.EXIF, null),
            new CameraFacts(null, null, null, null, null, null, null, null),
            Exposure.NONE,
            null,
            Set.of()),
        null);
  }
}
