package org.trapline.pipeline.check;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trapline.pipeline.check.ClockDoubt.Kind;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.bands.CameraView;

/** The example card dump, whose truth is known, checked once with the starter models. */
class CheckExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final Path DUMP = ROOT.resolve("examples/card-dump");
  private static Map<String, DeploymentCheck> checks = Map.of();
  private static CardCheck check =
      new CardCheck(
          List.of(), new Duplicates(List.of(), 0), List.of(), List.of(), new DiskEstimate(0), null);

  @BeforeAll
  static void checkOnce() throws IOException {
    Map<Path, FileTime> before = files();
    check =
        DrawnCards.check(
            DUMP,
            ROOT.resolve("examples/card-dump-deployments.csv"),
            new JudgeSettings(
                ROOT.resolve("models/starter/blank-filter"),
                null,
                ROOT.resolve("models/starter/species"),
                "auto",
                "cpu"));
    assertWithMessage("files on the card").that(files()).isEqualTo(before);
    checks = new TreeMap<>();
    check.deployments().forEach(one -> checks.put(one.deploymentId(), one));
  }

  private static Map<Path, FileTime> files() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(DUMP)) {
      for (Path file : all.toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void countsTheFilesThatTheTruthCounts() throws IOException {
    Map<String, Long> truth = new TreeMap<>();
    List<String> rows = Files.readAllLines(ROOT.resolve("examples/card-dump-truth.csv"));
    for (String row : rows.subList(1, rows.size())) {
      truth.merge(row.substring(0, row.indexOf('/')), 1L, Long::sum);
    }
    Map<String, Long> found = new TreeMap<>();
    checks.forEach((id, one) -> found.put(id, one.fileCount()));

    assertThat(found).isEqualTo(truth);
    assertThat(one("RIV-02_after").files()).containsEntry("mp4", 1L);
    assertThat(one("RIV-02_after").sampled()).isEqualTo(one("RIV-02_after").fileCount());
  }

  @Test
  void findsTheBandsThatWereDrawn() {
    checks.forEach(
        (id, one) -> {
          assertThat(one.bands()).hasSize(1);
          CameraView view = one.bands().get(0);
          boolean marsh = id.startsWith("RIV-01");
          PixelBox scene = view.measurement().scene();
          assertThat(view.measurement().source()).isEqualTo(BandSource.MEASURED);
          assertThat(Math.abs(scene.y() - (marsh ? 20 : 0))).isAtMost(2);
          int bottom = view.camera().height() - scene.bottom();
          assertThat(Math.abs(bottom - (marsh ? 28 : 40))).isAtMost(2);
          assertThat(view.pictures()).isEmpty();
        });
  }

  @Test
  void seesTheClockThatFellBackAndNoOther() {
    assertThat(one("RIV-02_after").clock().stream().map(ClockDoubt::kind))
        .containsExactly(Kind.NOT_SET, Kind.JUMPS_BACK);
    assertThat(one("RIV-01_before").clock()).isEmpty();
    assertThat(one("RIV-01_after").clock()).isEmpty();
  }

  @Test
  void namesTheFilesThatTheRunWillFailOn() {
    assertThat(one("RIV-02_before").bad().stream().map(BadFile::path))
        .containsExactly("DCIM/100VOLEW/IMAG0043.JPG", "DCIM/100VOLEW/IMAG0044.JPG");
    assertThat(one("RIV-01_after").bad().stream().filter(bad -> !bad.judged()).map(BadFile::path))
        .containsExactly("DCIM/100MARSH/MLIM0042.JPG");
    assertThat(one("RIV-01_before").bad())
        .containsExactly(
            new BadFile(
                "DCIM/100MARSH/MLIM0042.JPG", true, "The file ends before its picture does."));
    assertThat(one("RIV-02_after").bad()).isEmpty();
  }

  @Test
  void knowsEachCameraByItsSerial() {
    checks.values().forEach(one -> assertThat(one.cameras().get(0).serials()).hasSize(1));
    assertThat(one("RIV-01_after").cameras().get(0).name()).isEqualTo("MARSHLIGHT ML-40 DUSK");
  }

  @Test
  void measuresThePaceOnAFewPhotosOfAllCards() {
    TimeEstimate time = check.time();
    assertThat(time).isNotNull();
    assertThat(time.judged()).isEqualTo(12);
    assertThat(time.secondsPerFile()).isGreaterThan(0.0);
    // All but the video.
    assertThat(time.files()).isEqualTo(check.disk().files() - 1);
  }

  private static DeploymentCheck one(String id) {
    return checks.get(id);
  }
}
