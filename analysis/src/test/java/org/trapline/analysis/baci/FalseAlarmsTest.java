package org.trapline.analysis.baci;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often each test calls a change where there is none: made-up studies in which nothing
 * happened, run through the very code that compares before and after, without the gates that would
 * leave the sparsest of them out. The table stands in {@code docs/statistics.md}.
 */
class FalseAlarmsTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("trapline.root", ".."), "docs", "statistics.md");
  private static final String BEGIN = "<!-- begin false alarms -->\n";
  private static final String END = "<!-- end false alarms -->";

  private static final int STUDIES = 10_000;
  private static final long SEED = 20_260_501L;
  private static final double NOMINAL = 0.05;

  /** Events a day. */
  private enum Species {
    VERY_RARE(0.005),
    RARE(0.02),
    COMMON(0.15);

    private final double perDay;

    Species(double perDay) {
      this.perDay = perDay;
    }
  }

  /** Days before and after, at impact and at control stations. */
  private enum Effort {
    EQUAL(50, 50),
    UNEQUAL(25, 75);

    private final double impactBefore;
    private final double impactAfter;

    Effort(double impactBefore, double impactAfter) {
      this.impactBefore = impactBefore;
      this.impactAfter = impactAfter;
    }
  }

  /** Shares of studies with p below the nominal level. */
  private record Cell(
      Species species, int stations, Effort effort, double welch, double permutation) {
    boolean within(double least, double most) {
      return welch >= least && welch <= most && permutation >= least && permutation <= most;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %d + %d | %s | %.1f %% | %.1f %% |%n",
          species.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          species.perDay,
          stations,
          stations,
          effort.name().toLowerCase(Locale.ROOT),
          100 * welch,
          100 * permutation);
    }
  }

  @Test
  @Tag("slow")
  void falseAlarmsStayNearTheirNominalRate() throws IOException {
    List<Cell> cells = new ArrayList<>();
    SplittableRandom seeds = new SplittableRandom(SEED);
    for (Species species : Species.values()) {
      for (int stations : new int[] {4, 10}) {
        for (Effort effort : Effort.values()) {
          cells.add(cell(species, stations, effort, seeds));
        }
      }
    }
    StringBuilder table =
        new StringBuilder(
            """
            | species | events a day | stations | effort | Welch | permutation |
            | - | - | - | - | - | - |
            """);
    cells.forEach(cell -> table.append(cell.line()));
    System.out.print(table);
    mustStandInTheDocument(table.toString());
    for (Cell cell : cells) {
      double least = cell.species() == Species.VERY_RARE ? 0 : 0.01;
      assertWithMessage(cell.line()).that(cell.within(least, 0.10)).isTrue();
    }
  }

  @Test
  void theSameSeedGivesTheSameStudy() {
    MadeUpStudy one = study(Species.COMMON, 4, Effort.EQUAL, new SplittableRandom(SEED));
    MadeUpStudy same = study(Species.COMMON, 4, Effort.EQUAL, new SplittableRandom(SEED));

    assertThat(one.impact()).isEqualTo(same.impact());
  }

  private static MadeUpStudy study(
      Species species, int stations, Effort effort, SplittableRandom random) {
    return MadeUpStudy.of(
        stations, species.perDay, 1, List.of(effort.impactBefore, effort.impactAfter), random);
  }

  private static long[] alarms(MadeUpStudy study) {
    List<Double> impact = MadeUpStudy.logRatios(study.impact());
    List<Double> control = MadeUpStudy.logRatios(study.control());
    @Nullable Interval welch = Welch.difference(impact, control);
    Permutation permutation = Permutation.ofGroups(impact, control);
    return new long[] {
      welch != null && welch.p() < NOMINAL ? 1 : 0, permutation.p() < NOMINAL ? 1 : 0
    };
  }

  private static Cell cell(Species species, int stations, Effort effort, SplittableRandom seeds) {
    List<SplittableRandom> each =
        IntStream.range(0, STUDIES).mapToObj(any -> seeds.split()).toList();
    long[] alarms =
        each.parallelStream()
            .map(random -> alarms(study(species, stations, effort, random)))
            .reduce(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
    return new Cell(
        species, stations, effort, (double) alarms[0] / STUDIES, (double) alarms[1] / STUDIES);
  }

  private static void mustStandInTheDocument(String table) throws IOException {
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, text.substring(0, begin) + table + text.substring(end));
    } else {
      assertWithMessage("the table in " + DOCUMENT + ", updated with -Dgolden.update=true")
          .that(text.substring(begin, end))
          .isEqualTo(table);
    }
  }
}
