package org.trapline.analysis.diversity;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;
import org.trapline.analysis.diversity.SpeciesPool.Estimated;

class DiversityGoldenTest {
  private static Assemblage events(String name) {
    return Assemblage.ofEvents(
        Golden.rows("own/abundance_input.csv").stream()
            .filter(row -> row.get("assemblage").equals(name))
            .map(row -> (int) count(row, "count"))
            .toList());
  }

  private static Assemblage units(String name) {
    List<CSVRecord> rows =
        Golden.rows("own/incidence_input.csv").stream()
            .filter(row -> row.get("assemblage").equals(name))
            .toList();
    return new Assemblage(
        (int) count(rows.get(0), "sampling_units"),
        rows.stream().map(row -> (int) count(row, "incidence")).toList());
  }

  private static void indices(CSVRecord row, Assemblage found, String chao) {
    Chao estimate = Chao.of(found);
    // iNEXT rounds these four to three decimals.
    assertThat(estimate.estimate()).isWithin(5.1e-4).of(number(row, chao));
    String prefix = chao.startsWith("chao1") ? "chao1" : "chao2";
    assertThat(estimate.error()).isWithin(5.1e-4).of(number(row, prefix + "_se"));
    assertThat(estimate.lower()).isWithin(1.1e-3).of(number(row, prefix + "_lower"));
    assertThat(estimate.upper()).isWithin(3e-3).of(number(row, prefix + "_upper"));
    assertThat(Coverage.of(found)).isWithin(1e-9).of(number(row, "coverage"));
    assertThat(Hill.asymptotic(found, 0)).isWithin(1e-9).of(number(row, "asy_q0"));
    assertThat(Hill.asymptotic(found, 1)).isWithin(1e-5).of(number(row, "asy_q1"));
    assertThat(Hill.asymptotic(found, 2)).isWithin(1e-6).of(number(row, "asy_q2"));
  }

  private static Set<String> found(CSVRecord site) {
    return site.toMap().entrySet().stream()
        .filter(cell -> !cell.getKey().equals("site") && !cell.getValue().equals("0"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Test
  void poolsOfSpeciesAreThoseOfVegan() {
    List<CSVRecord> sites = Golden.rows("own/specpool_input.csv");
    for (CSVRecord row : Golden.rows("own/specpool_expected.csv")) {
      List<CSVRecord> pool = sites.subList(0, (int) count(row, "n"));
      List<Integer> found = new ArrayList<>();
      for (int species = 1; species < pool.get(0).size(); species++) {
        int column = species;
        int units = (int) pool.stream().filter(site -> !site.get(column).equals("0")).count();
        if (units > 0) {
          found.add(units);
        }
      }
      Assemblage assemblage = new Assemblage(pool.size(), found);

      assertThat(assemblage.richness()).isEqualTo((int) count(row, "Species"));
      assertThat(Chao.of(assemblage).estimate()).isWithin(1e-9).of(number(row, "chao"));
      assertThat(Chao.of(assemblage).error()).isWithin(1e-6).of(number(row, "chao.se"));
      SpeciesPool units = new SpeciesPool(pool.stream().map(DiversityGoldenTest::found).toList());
      assertThat(units.jackknife1().value()).isWithin(1e-9).of(number(row, "jack1"));
      assertThat(units.jackknife1().error()).isWithin(1e-6).of(number(row, "jack1.se"));
      assertThat(units.jackknife2()).isWithin(1e-9).of(number(row, "jack2"));
      assertThat(units.bootstrap().value()).isWithin(1e-9).of(number(row, "boot"));
      assertThat(units.bootstrap().error()).isWithin(1e-6).of(number(row, "boot.se"));
    }
  }

  @Test
  void indicesOfEventsAreThoseOfR() {
    for (CSVRecord row : Golden.rows("own/abundance_indices_expected.csv")) {
      Assemblage found = events(row.get("assemblage"));

      assertThat(found.richness()).isEqualTo((int) count(row, "S"));
      assertThat(found.size()).isEqualTo((int) count(row, "n"));
      assertThat(found.foundExactly(1)).isEqualTo(count(row, "f1"));
      assertThat(found.foundExactly(2)).isEqualTo(count(row, "f2"));
      assertThat(ClassicIndices.shannon(found)).isWithin(1e-9).of(number(row, "shannon"));
      assertThat(ClassicIndices.simpson(found)).isWithin(1e-9).of(number(row, "simpson"));
      assertThat(ClassicIndices.inverseSimpson(found)).isWithin(1e-9).of(number(row, "invsimpson"));
      assertThat(Hill.observed(found, 2)).isWithin(1e-9).of(number(row, "invsimpson"));
      assertThat(ClassicIndices.pielou(found)).isWithin(1e-9).of(number(row, "pielou"));
      Estimated vegan = ClassicIndices.chao1BiasCorrected(found);
      assertThat(vegan.value()).isWithin(1e-9).of(number(row, "chao1_vegan_bc"));
      assertThat(vegan.error()).isWithin(1e-6).of(number(row, "chao1_vegan_se"));
      indices(row, found, "chao1_iNEXT");
    }
  }

  @Test
  void indicesOfSamplingUnitsAreThoseOfR() {
    for (CSVRecord row : Golden.rows("own/incidence_indices_expected.csv")) {
      Assemblage found = units(row.get("assemblage"));
      assertThat(found.size()).isEqualTo((int) count(row, "T"));
      assertThat(found.total()).isEqualTo(number(row, "U"));
      assertThat(found.richness()).isEqualTo((int) count(row, "S"));
      assertThat(found.foundExactly(1)).isEqualTo(count(row, "Q1"));
      assertThat(found.foundExactly(2)).isEqualTo(count(row, "Q2"));
      indices(row, found, "chao2");
    }
  }

  @Test
  void rarefiedAndExtrapolatedNumbersAreThoseOfR() {
    for (CSVRecord row : Golden.rows("own/size_based_expected.csv")) {
      Assemblage found =
          row.get("data").equals("abundance")
              ? events(row.get("assemblage"))
              : units(row.get("assemblage"));
      int size = (int) count(row, "m");
      int q = (int) count(row, "q");
      double expected = number(row, "qD");

      assertWithMessage(row.toString())
          .that(Hill.at(found, q, size))
          .isWithin(1e-6 * expected)
          .of(expected);
      assertWithMessage(row.toString())
          .that(Coverage.at(found, size))
          .isWithin(1e-6)
          .of(number(row, "SC"));
    }
  }

  @Test
  void rarefiedRichnessIsThatOfVegan() {
    for (CSVRecord row : Golden.rows("own/rarefy_expected.csv")) {
      assertThat(Hill.at(events(row.get("assemblage")), 0, number(row, "m")))
          .isWithin(1e-9)
          .of(number(row, "S"));
      Estimated rarefied =
          ClassicIndices.rarefied(events(row.get("assemblage")), (int) count(row, "m"));
      assertThat(rarefied.value()).isWithin(1e-9).of(number(row, "S"));
      assertThat(rarefied.error()).isWithin(1e-6).of(number(row, "se"));
    }
  }

  @Test
  void numbersAtEqualCoverageAreThoseOfR() {
    for (CSVRecord row : Golden.rows("own/coverage_based_incidence_expected.csv")) {
      atCoverage(row, units(row.get("Assemblage")));
    }
    for (CSVRecord row : Golden.rows("own/coverage_based_abundance_expected.csv")) {
      atCoverage(row, events(row.get("Assemblage")));
    }
  }

  private static void atCoverage(CSVRecord row, Assemblage found) {
    double size = Coverage.sizeFor(found, number(row, "SC"));
    double expected = number(row, "qD");
    // There the target is the coverage at n - 1, where R's own curve jumps and its optimiser stops.
    boolean atJump = row.get("Assemblage").equals("impact.before") && size > 58.9;
    assertWithMessage(row.toString()).that(size).isWithin(atJump ? 0.5 : 1e-2).of(number(row, "m"));
    assertWithMessage(row.toString())
        .that(Hill.at(found, (int) count(row, "Order.q"), size))
        .isWithin((atJump ? 2.5e-3 : 1e-3) * expected)
        .of(expected);
  }

  @Test
  void oneSingletonWithoutDoubletonsTellsNothingAboutCoverage() {
    Assemblage found = Assemblage.ofEvents(List.of(1, 5, 7));

    assertThat(Coverage.of(found)).isEqualTo(1.0);
    assertThat(Coverage.estimable(found)).isFalse();
    assertThat(Coverage.estimable(Assemblage.ofEvents(List.of(1, 1, 7)))).isTrue();
  }

  @Test
  void refusesASpeciesFoundInMoreUnitsThanThereAre() {
    assertThrows(IllegalArgumentException.class, () -> new Assemblage(3, List.of(4)));
  }
}
