package org.trapline.training.dump;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares {@code examples/card-dump} with what the code draws. With {@code -Dgolden.update=true}
 * the dump is written anew first; the diff is then to be looked at.
 */
final class ExampleDumpTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("trapline.root"), "examples");
  private static final Path DUMP = EXAMPLES.resolve("card-dump");
  private static final Path TRUTH = EXAMPLES.resolve("card-dump-truth.csv");

  /** Every how many files one is drawn again by default; all of them take half a minute. */
  private static final int SAMPLED = 13;

  @BeforeAll
  static void rewriteWhenAsked() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      DrawExampleDump.write(DUMP, TRUTH);
    }
  }

  @Test
  void holdsExactlyThePlannedFiles() throws IOException {
    try (Stream<Path> found = Files.walk(DUMP)) {
      List<String> paths =
          found
              .filter(Files::isRegularFile)
              .map(path -> DUMP.relativize(path).toString().replace('\\', '/'))
              .toList();

      assertThat(paths)
          .containsExactlyElementsIn(DrawExampleDump.files().stream().map(DumpFile::path).toList());
    }
  }

  @Test
  void drawsTheSameBytesAgain() throws IOException {
    List<DumpFile> files = DrawExampleDump.files();
    for (int i = 0; i < files.size(); i++) {
      if (i % SAMPLED == 0 || !files.get(i).path().endsWith(".JPG")) {
        assertSameBytes(files.get(i));
      }
    }
  }

  @Test
  @Tag("slow")
  void drawsEveryByteAndEveryTruthAgain() throws IOException {
    List<DumpFile> files = DrawExampleDump.files();
    for (DumpFile file : files) {
      assertSameBytes(file);
    }
    List<Truth> truths =
        files.stream().flatMap(file -> file.make().get().truth().stream()).toList();
    assertThat(Files.readString(TRUTH)).isEqualTo(TruthCsv.of(truths));
  }

  @Test
  void staysBelowSixMegabytes() throws IOException {
    long bytes = 0;
    for (DumpFile file : DrawExampleDump.files()) {
      bytes += Files.size(DUMP.resolve(file.path()));
    }
    assertThat(bytes).isLessThan(6_000_000L);
  }

  @Test
  void isMostlyBlankAndShowsEveryKind() throws IOException {
    List<List<String>> rows = truth();
    Map<String, Long> kinds =
        rows.stream().collect(Collectors.groupingBy(row -> row.get(2), Collectors.counting()));

    assertThat(kinds.keySet()).containsExactly("blank", "animal", "human", "failed", "video");
    double share = (double) kinds.get("blank") / (rows.size() - 4);
    assertThat(share).isWithin(0.02).of(0.85);
    assertThat(rows.stream().map(row -> row.get(3)).distinct().toList())
        .containsExactly(
            "",
            "Anas platyrhynchos",
            "Ardea cinerea",
            "Fulica atra",
            "Homo sapiens",
            "Rattus norvegicus",
            "Vulpes vulpes");
  }

  @Test
  void givesEveryDeploymentEightPhotosByDayAndByNight() throws IOException {
    Map<String, Long> counts =
        truth().stream()
            .filter(row -> row.get(2).equals("blank"))
            .collect(
                Collectors.groupingBy(row -> row.get(1) + " " + row.get(8), Collectors.counting()));

    assertThat(counts).hasSize(8);
    counts.forEach((key, count) -> assertWithMessage(key).that(count).isAtLeast(8L));
  }

  @Test
  void carriesWhatTheCameraKnowsAsExif() throws Exception {
    for (List<String> row : truth()) {
      if (row.get(6).isEmpty()) {
        continue;
      }
      Metadata metadata = JpegMetadataReader.readMetadata(DUMP.resolve(row.get(0)).toFile());
      ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
      String time = exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);

      assertThat(main.hasErrors() || exif.hasErrors()).isFalse();
      assertThat(time.replaceFirst("(\\d+):(\\d+):(\\d+) ", "$1-$2-$3T")).isEqualTo(row.get(6));
      assertThat(main.getString(ExifIFD0Directory.TAG_MAKE)).isAnyOf("MARSHLIGHT", "VOLEWATCH");
      assertThat(exif.getString(ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER))
          .isAnyOf("ML40-00173", "VW3-2210846");
    }
  }

  @Test
  void losesItsClockOnOneCardOnly() throws IOException {
    List<List<String>> lost =
        truth().stream().filter(row -> row.get(6).startsWith("2015-01-01")).toList();

    assertThat(lost).hasSize(6);
    assertThat(lost.stream().map(row -> row.get(1)).distinct().toList())
        .containsExactly("RIV-02_after");
  }

  private static void assertSameBytes(DumpFile file) {
    try {
      byte[] there = Files.readAllBytes(DUMP.resolve(file.path()));
      assertWithMessage(
              "%s differs from what is drawn; -Dgolden.update=true writes it anew", file.path())
          .that(Arrays.equals(there, file.make().get().bytes()))
          .isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of the truth without the header; no value holds a comma. */
  private static List<List<String>> truth() throws IOException {
    try (Stream<String> lines = Files.lines(TRUTH)) {
      return lines.skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }
  }
}
