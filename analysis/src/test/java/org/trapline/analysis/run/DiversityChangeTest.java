package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.diversity.Diversity;
import org.trapline.analysis.diversity.DiversityContrastRow;
import org.trapline.analysis.diversity.DiversityRow;

class DiversityChangeTest {
  private static final LocalDate BEFORE = LocalDate.of(2024, 5, 1);
  private static final LocalDate AFTER = LocalDate.of(2024, 8, 1);

  @TempDir Path folder;

  /** Four weeks of a station: each species once in every week. */
  private static void watch(
      TinyResult result, String station, LocalDate start, List<String> species) {
    String deployment = station + "-" + start;
    result.deployment(deployment, station, start + "T00:00", start.plusDays(28) + "T00:00");
    for (int week = 0; week < 4; week++) {
      for (String name : species) {
        String time = start.plusDays(7L * week + 2) + "T06:00";
        result.add(TinyResult.animal(deployment, name + week + ".JPG", time, name, 0.9));
      }
    }
  }

  private Diversity analyzed(TinyResult result, String stations) throws IOException {
    Path design =
        Files.writeString(
            folder.resolve("design.toml"),
            "before = [\"2024-05-01\", \"2024-07-01\"]\n"
                + "after = [\"2024-08-01\", \"2024-10-01\"]\n");
    Path groups = Files.writeString(folder.resolve("stations.csv"), "station,group\n" + stations);
    return Analyze.run(
            AnalyzeSettings.usual(
                List.of(result.write()),
                new AnalyzeSettings.Inputs(groups, design, null, null),
                folder.resolve("report")),
            step -> {})
        .diversity();
  }

  @Test
  void eachStationIsComparedWithItselfWeekByWeek() throws IOException {
    TinyResult result = TinyResult.in(folder.resolve("results"));
    for (int i = 1; i <= 3; i++) {
      watch(result, "I" + i, BEFORE, List.of("A", "B"));
      // Two, three and four species more.
      watch(result, "I" + i, AFTER, List.of("A", "B", "C", "D", "E", "F").subList(0, 3 + i));
      watch(result, "C" + i, BEFORE, List.of("A", "B"));
      watch(result, "C" + i, AFTER, i == 3 ? List.of("A") : List.of("A", "B"));
    }
    Diversity diversity =
        analyzed(result, "I1,impact\nI2,impact\nI3,impact\nC1,control\nC2,control\nC3,control\n");
    DiversityContrastRow perWeek =
        diversity.contrasts().stream()
            .filter(row -> row.measure().equals("species_per_week"))
            .findFirst()
            .orElseThrow();

    assertThat(perWeek.change()).isWithin(1e-12).of(3 + 1 / 3.0);
    assertThat(perWeek.changeLower()).isGreaterThan(0.0);
    assertThat(perWeek.pPermutation()).isWithin(1e-12).of(0.1);
    assertThat(perWeek.sentence())
        .startsWith(
            "The number of species found at a station in a week changed by +3.3 relative to the"
                + " controls (95 % interval");
  }

  @Test
  void stationsDrawnAnewGiveEqualCoverageItsInterval() throws IOException {
    TinyResult result = TinyResult.in(folder.resolve("results"));
    List<String> all = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    for (int i = 0; i < 5; i++) {
      watch(result, "I" + i, BEFORE, all.subList(0, 1 + i / 2));
      watch(result, "I" + i, AFTER, all.subList(0, 3 + i));
    }
    result.add(TinyResult.animal("I0-" + BEFORE, "g.JPG", "2024-05-09T12:00", "G", 0.9));
    result.add(TinyResult.animal("I1-" + BEFORE, "h.JPG", "2024-05-09T12:00", "H", 0.9));
    result.add(TinyResult.animal("I1-" + AFTER, "z.JPG", "2024-08-09T12:00", "Z", 0.9));
    result.add(TinyResult.animal("I2-" + AFTER, "y.JPG", "2024-08-09T12:00", "Y", 0.9));
    String groups = "I0,impact\nI1,impact\nI2,impact\nI3,impact\nI4,impact\n";
    Diversity diversity = analyzed(result, groups);

    assertThat(diversity.cells()).hasSize(2);
    for (DiversityRow cell : diversity.cells()) {
      assertThat(cell.hill1AtCoverageLower()).isLessThan(cell.hill1AtCoverageUpper());
    }
    DiversityContrastRow common =
        diversity.contrasts().stream()
            .filter(row -> row.measure().equals("hill2"))
            .findFirst()
            .orElseThrow();
    assertThat(common.change()).isGreaterThan(0.0);
    assertThat(common.changeLower()).isLessThan(common.changeUpper());
    assertThat(common.resamples()).isAtLeast(900);
    assertThat(analyzed(result, groups)).isEqualTo(diversity);
  }
}
