package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trapline.models.bands.BandMeasurement;
import org.trapline.models.bands.CameraKey;
import org.trapline.pipeline.check.BadFile;
import org.trapline.pipeline.check.CameraSeen;
import org.trapline.pipeline.check.CardCheck;
import org.trapline.pipeline.check.ClockDoubt;
import org.trapline.pipeline.check.DeploymentCheck;
import org.trapline.pipeline.check.DiskEstimate;
import org.trapline.pipeline.check.Duplicates;
import org.trapline.pipeline.check.Gap;
import org.trapline.pipeline.check.SameContent;
import org.trapline.pipeline.check.TimeEstimate;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.bands.CameraView;
import org.trapline.transforms.find.UnreadableFolder;

class CheckReportTest {
  private static final LocalDateTime MAY = LocalDateTime.of(2024, 5, 1, 12, 0);

  @Test
  void marksWhatToLookIntoAndCountsIt() {
    List<String> lines = CheckReport.lines(troubled());

    assertThat(lines)
        .containsAtLeast(
            "RIV-01",
            "  files       5,119 jpg, 1 mp4, 12.0 GB; other files, no rows: 1 db",
            "  times       2024-05-01 12:00:00 to 2024-05-20 12:00:00",
            "! gap         no file for 9 days: 2024-05-03 12:00:00 to 2024-05-12 12:00:00",
            "! clock       2 files with a clock that was not set, first A.JPG: 2024-05-01 12:00:00",
            "! clock       goes back once, first at B.JPG: from 2024-06-01 12:00:00 to 2024-05-01"
                + " 12:00:00",
            "! camera      DRAWN D-1, 400 photos with 2 serial numbers (A1, B2): were cards mixed?",
            "! unreadable  E.JPG: The file is empty.",
            "! damaged     T.JPG: The file ends before its picture does.",
            "! not listed  /cards/locked can't be listed (access denied): what lies in it is not in"
                + " the run.")
        .inOrder();
    assertThat(lines).contains("! survey      a warning of the table");
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("  verdict     11 things to look into, marked with ! above");
  }

  @Test
  void saysThatOnlyASpreadWasLookedAtAndWhyNothingIsCut() {
    String text = String.join(" ", CheckReport.lines(troubled())).replaceAll("\\s+", " ");

    assertThat(text)
        .contains(
            "looked at 400 of 5,120, spread over the card: what is said of times, cameras and"
                + " files is of those");
    assertThat(text)
        .contains("! bands DRAWN D-1, 64 x 48: nothing is cut off (too few photos to tell)");
  }

  @Test
  void keepsToAHundredColumns() {
    for (String line : CheckReport.lines(troubled())) {
      assertThat(line.length()).isAtMost(100);
    }
  }

  @Test
  void tellsRoomAndTimeAndHowTheyCameAbout() {
    String text = String.join(" ", CheckReport.lines(troubled())).replaceAll("\\s+", " ");

    assertThat(text).contains("disk 30.2 MB to 187 MB for the result: 2.5 kB of tables for each");
    assertThat(text)
        .contains("about 2.8 hours: 12 photos took 8.00 s each, 5,119 files, 4 workers");
    assertThat(String.join(" ", CheckReport.lines(sound(null))))
        .contains("not known: name the models of the run");
  }

  @Test
  void sharesCopiesOutByTheDeploymentsThatHaveThem() {
    assertThat(String.join(" ", CheckReport.lines(troubled())).replaceAll("\\s+", " "))
        .contains(
            "! copies 1 file is there more than once in RIV-01 and RIV-02, such as RIV-01/A.JPG"
                + " and RIV-02/C.JPG");
    assertThat(CheckReport.lines(sound(null))).contains("  copies      no file is there twice");
  }

  @Test
  void saysOfASoundCardThatNothingStandsOut() {
    List<String> lines = CheckReport.lines(sound(new TimeEstimate(12, 0.5, 40, 2)));

    assertThat(lines.get(lines.size() - 1)).isEqualTo("  verdict     nothing stands out");
    assertThat(lines).contains("  looked at   all of them");
    assertThat(lines)
        .contains(
            "  bands       DRAWN D-1, 64 x 48: top 3, bottom 5 pixels are cut off (strips on top)");
    assertThat(String.join(" ", lines)).contains("about 10 s: 12 photos took 0.50 s each");
  }

  @Test
  void saysWhetherTheResultWillHaveRoom() {
    assertThat(String.join(" ", CheckReport.lines(troubled())))
        .contains("only 20.0 MB are free where the result will be: that may not do");
    assertThat(new DiskEstimate(5120, 6_000_000L).surelyTooLittle()).isTrue();
    assertThat(new DiskEstimate(5120, 7_000_000L).surelyTooLittle()).isFalse();
    assertThat(new DiskEstimate(5120, 31_000_000L).perhapsTooLittle()).isFalse();
    assertThat(new DiskEstimate(5120).perhapsTooLittle()).isFalse();
  }

  private static CardCheck sound(@Nullable TimeEstimate time) {
    DeploymentCheck one =
        new DeploymentCheck(
            "RIV-01",
            new TreeMap<>(Map.of("jpg", 40L)),
            1_000_000,
            new TreeMap<>(),
            40,
            MAY,
            MAY.plusDays(3),
            List.of(),
            List.of(new CameraSeen("DRAWN D-1", List.of("A1"), 40)),
            List.of(),
            List.of(),
            List.of(view(new PixelBox(0, 3, 64, 40), BandSource.MEASURED, "strips on top")),
            List.of());
    return new CardCheck(
        List.of(one),
        new Duplicates(List.of(), 0),
        List.of(),
        List.of(),
        new DiskEstimate(40),
        time);
  }

  private static CardCheck troubled() {
    UnreadableFolder locked = new UnreadableFolder("/cards/locked", "access denied");
    DeploymentCheck one =
        new DeploymentCheck(
            "RIV-01",
            new TreeMap<>(Map.of("jpg", 5119L, "mp4", 1L)),
            12_000_000_000L,
            new TreeMap<>(Map.of("db", 1L)),
            400,
            MAY,
            MAY.plusDays(19),
            List.of(new Gap(MAY.plusDays(2), MAY.plusDays(11), Gap.Kind.BETWEEN_FILES)),
            List.of(new CameraSeen("DRAWN D-1", List.of("A1", "B2"), 400)),
            List.of(
                new ClockDoubt(ClockDoubt.Kind.NOT_SET, 2, "A.JPG", MAY, null),
                new ClockDoubt(ClockDoubt.Kind.JUMPS_BACK, 1, "B.JPG", MAY, MAY.plusDays(31))),
            List.of(
                new BadFile("E.JPG", false, "The file is empty."),
                new BadFile("T.JPG", true, "The file ends before its picture does.")),
            List.of(view(PixelBox.whole(64, 48), BandSource.UNSURE, "too few photos to tell")),
            List.of(locked));
    SameContent copies =
        new SameContent(
            List.of(
                new SameContent.Place("RIV-01", "A.JPG"),
                new SameContent.Place("RIV-02", "C.JPG")));
    return new CardCheck(
        List.of(one),
        new Duplicates(List.of(copies), 0),
        List.of(locked),
        List.of("a warning of the table"),
        new DiskEstimate(5120, 20_000_000L),
        new TimeEstimate(12, 8, 5119, 4));
  }

  private static CameraView view(PixelBox scene, BandSource source, String reason) {
    return new CameraView(
        new CameraKey("DRAWN", "D-1", 64, 48),
        new BandMeasurement(scene, source, 24, reason),
        List.of());
  }
}
