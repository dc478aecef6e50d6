package org.trapline.models.exif;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.makernotes.ReconyxHyperFire2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.ReconyxHyperFireMakernoteDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.schemas.Trigger;

/** Maker notes of real Reconyx photos, compared with what metadata-extractor reads of them. */
@Tag("realdata")
class RealReconyxNoteTest {
  private static final Path PHOTOS =
      Path.of(System.getProperty("trapline.realdata", "absent"), "photos");

  @Test
  void agreesWithTheLibraryWhereThatReadsTheSame() throws IOException, JpegProcessingException {
    assumeTrue(Files.isDirectory(PHOTOS), "real data absent: skipped");
    int compared = 0;
    for (Path file : photos()) {
      byte[] bytes = Files.readAllBytes(file);
      Directory library = library(bytes);
      if (library != null) {
        compare(file.toString(), library, bytes);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(37);
  }

  @Test
  void readsTheTriggerOfAHyperFire2() throws IOException {
    assumeTrue(Files.isDirectory(PHOTOS), "real data absent: skipped");
    Path folder = PHOTOS.resolve("wildbio__IDFG_TrailCam_SDProcess/ExamplePhotos/ScenarioB");
    CaptureFacts motion = read(folder.resolve("100RECNX/RCNX0001.JPG"));
    CaptureFacts timeLapse = read(folder.resolve("102RECNX/RCNX0001.JPG"));

    assertThat(motion.camera().captureMethod()).isEqualTo(Trigger.MOTION);
    assertThat(motion.camera().sequenceN()).isEqualTo(1);
    assertThat(timeLapse.camera().captureMethod()).isEqualTo(Trigger.TIME_LAPSE);
    assertThat(timeLapse.camera().sequenceN()).isNull();
    assertThat(timeLapse.camera().temperatureC()).isEqualTo(-1f);
    assertThat(timeLapse.clock().utcOffsetMinutes()).isEqualTo(-420);
    assertThat(timeLapse.exposure().lit()).isTrue();
  }

  private static List<Path> photos() throws IOException {
    try (Stream<Path> files = Files.walk(PHOTOS)) {
      return files
          .filter(file -> file.toString().endsWith(".JPG") || file.toString().endsWith(".jpg"))
          .toList();
    }
  }

  private static @Nullable Directory library(byte[] bytes)
      throws IOException, JpegProcessingException {
    Metadata metadata =
        JpegMetadataReader.readMetadata(
            new ByteArrayInputStream(bytes), List.of(new com.drew.metadata.exif.ExifReader()));
    Directory hyperFire =
        metadata.getFirstDirectoryOfType(ReconyxHyperFireMakernoteDirectory.class);
    return hyperFire != null
        ? hyperFire
        : metadata.getFirstDirectoryOfType(ReconyxHyperFire2MakernoteDirectory.class);
  }

  private static CaptureFacts read(Path file) throws IOException {
    return ExifReader.read(
        Files.readAllBytes(file), MediaFormat.JPEG, file.getFileName().toString(), null);
  }

  private static void compare(String file, Directory library, byte[] bytes) {
    boolean first = library instanceof ReconyxHyperFireMakernoteDirectory;
    CaptureFacts facts = ExifReader.read(bytes, MediaFormat.JPEG, file, null);
    // The tags' numbers are places in the note, 40 apart between the two families.
    int shift = first ? 0 : 40;
    assertWithMessage(file)
        .that(facts.camera().temperatureC())
        .isEqualTo((float) library.getInteger(40 + shift));
    assertWithMessage(file)
        .that(facts.eventNumber())
        .isEqualTo((long) library.getInteger(18 + shift));
    assertWithMessage(file)
        .that(facts.camera().serial())
        .isEqualTo(ExifReader.clean(library.getString(first ? 42 : 126)));
    int[] sequence = library.getIntArray(14 + shift);
    assertWithMessage(file)
        .that(facts.camera().sequenceN())
        .isEqualTo(sequence[0] == 0 ? null : sequence[0]);
    assertWithMessage(file)
        .that(facts.exposure().lamp())
        .isEqualTo(library.getInteger(first ? 80 : 90) == 1);
  }
}
