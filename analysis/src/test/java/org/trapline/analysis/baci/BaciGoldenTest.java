package org.trapline.analysis.baci;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class BaciGoldenTest {
  private static List<Double> changes(String species, String group) {
    List<Double> changes = new ArrayList<>();
    for (CSVRecord row : Golden.rows("baci/station_log_change_proportional_expected.csv")) {
      if (row.get("species").equals(species) && row.get("group").equals(group)) {
        changes.add(
            new StationChange(
                    row.get("station"),
                    count(row, "before"),
                    number(row, "before_days"),
                    count(row, "after"),
                    number(row, "after_days"))
                .logRatio());
      }
    }
    return changes;
  }

  private static CellCounts counts(String species, String level) {
    String file =
        level.equals("deployment") ? "baci_input_deployments.csv" : "baci_input_station_period.csv";
    List<CellCounts.Row> rows = new ArrayList<>();
    for (CSVRecord row : Golden.rows("baci/" + file)) {
      if (row.get("species").equals(species)) {
        rows.add(
            new CellCounts.Row(
                row.get("group").equals("impact"),
                row.get("period").equals("after"),
                count(row, "events"),
                number(row, "trap_days")));
      }
    }
    return new CellCounts(rows);
  }

  @Test
  void changesOfStationsAreThoseOfR() {
    for (CSVRecord row : Golden.rows("baci/station_log_change_proportional_expected.csv")) {
      StationChange change =
          new StationChange(
              row.get("station"),
              count(row, "before"),
              number(row, "before_days"),
              count(row, "after"),
              number(row, "after_days"));
      assertThat(change.logRatio()).isWithin(1e-9).of(number(row, "d_prop"));
    }
  }

  @Test
  void twoZerosAreNoChangeHoweverUnequalTheEffort() {
    assertThat(new StationChange("S", 0, 25, 0, 75).logRatio()).isWithin(1e-15).of(0);
  }

  @Test
  void contrastIntervalAndPermutationAreThoseOfR() {
    for (CSVRecord row : Golden.rows("baci/station_level_proportional_expected.csv")) {
      String species = row.get("species");
      List<Double> impact = changes(species, "impact");
      List<Double> control = changes(species, "control");
      Interval log = Objects.requireNonNull(Welch.difference(impact, control));
      Permutation permutation = Permutation.ofGroups(impact, control);

      assertThat(log.estimate()).isWithin(1e-9).of(number(row, "diff"));
      assertThat(log.p()).isWithin(1e-9).of(number(row, "welch_p"));
      assertThat(log.exp().estimate()).isWithin(1e-9).of(number(row, "rate_ratio"));
      assertThat(log.exp().lower()).isWithin(1e-9).of(number(row, "rr_lower"));
      assertThat(log.exp().upper()).isWithin(1e-8).of(number(row, "rr_upper"));
      assertThat(permutation.p()).isWithin(1e-9).of(number(row, "perm_exact"));
      assertThat(permutation.relabellings()).isEqualTo(924);
      assertThat(Math.sqrt(Sample.of(impact).variance()))
          .isWithin(1e-9)
          .of(number(row, "sd_impact"));
      assertThat(Math.sqrt(Sample.of(control).variance()))
          .isWithin(1e-9)
          .of(number(row, "sd_control"));
    }
  }

  @Test
  void testsOfOtherChangesAreThoseOfRToo() {
    for (CSVRecord row : Golden.rows("baci/station_level_tests_expected.csv")) {
      List<Double> impact = new ArrayList<>();
      List<Double> control = new ArrayList<>();
      for (CSVRecord change : Golden.rows("baci/station_log_change_expected.csv")) {
        if (change.get("species").equals(row.get("species"))) {
          (change.get("group").equals("impact") ? impact : control)
              .add(number(change, "log_rate_change"));
        }
      }
      Interval log = Objects.requireNonNull(Welch.difference(impact, control));

      assertThat(log.estimate()).isWithin(1e-9).of(number(row, "diff"));
      assertThat(log.p()).isWithin(1e-9).of(number(row, "welch_p"));
      assertThat(log.lower()).isWithin(1e-9).of(number(row, "welch_lower"));
      assertThat(log.upper()).isWithin(1e-9).of(number(row, "welch_upper"));
      assertThat(Permutation.ofGroups(impact, control).p())
          .isWithin(1e-9)
          .of(number(row, "perm_exact_two_sided"));
    }
  }

  @Test
  void aModelOfCountsKeepsTheRatioOfThePooledCells() {
    for (CSVRecord row : Golden.rows("baci/pooled_four_cells_expected.csv")) {
      CountModel model =
          Objects.requireNonNull(
              CountModel.quasiPoisson(counts(row.get("species"), "station_period")));

      assertThat(model.logRatio()).isWithin(1e-8).of(number(row, "byhand"));
    }
  }

  @Test
  void theSmallestAttainablePIsTheOneOfTheGroupsSizes() {
    for (CSVRecord row : Golden.rows("power/mde_expected.csv")) {
      int n = Integer.parseInt(row.get("n_per_group"));
      List<Double> impact = new ArrayList<>();
      List<Double> control = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        impact.add(10.0 + i);
        control.add(-10.0 - i);
      }
      Permutation permutation = Permutation.ofGroups(impact, control);

      if (count(row, "n_permutations") <= 20_000) {
        assertThat(permutation.smallest()).isWithin(1e-9).of(number(row, "smallest_two_sided_p"));
        assertThat(permutation.p()).isWithin(1e-12).of(permutation.smallest());
      } else {
        assertThat(permutation.relabellings()).isEqualTo(9_999);
      }
    }
  }

  @Test
  void theSmallestDetectableRatioIsTheOneOfR() {
    for (CSVRecord row : Golden.rows("power/mde_expected.csv")) {
      int n = Integer.parseInt(row.get("n_per_group"));
      double ratio = Welch.smallestDetectableRatio(number(row, "sd_change"), n, n);

      assertThat(ratio).isWithin(1e-6 * ratio).of(number(row, "ratio_approx"));
      if (n >= 4) {
        assertThat(Math.log(ratio)).isWithin(0.03 * Math.log(ratio)).of(number(row, "delta_exact"));
      }
    }
  }

  @Test
  void countModelsAreThoseOfR() {
    for (CSVRecord row : Golden.rows("baci/baci_glm_expected.csv")) {
      if (!row.get("term").equals("I:A")) {
        continue;
      }
      CellCounts counts = counts(row.get("species"), row.get("level"));
      String where = row.get("species") + " " + row.get("level");
      if (row.get("model").equals("quasipoisson_t")) {
        CountModel quasi = Objects.requireNonNull(CountModel.quasiPoisson(counts));
        assertWithMessage(where).that(quasi.logRatio()).isWithin(1e-6).of(number(row, "estimate"));
        assertWithMessage(where).that(quasi.error()).isWithin(1e-6).of(number(row, "se"));
        assertWithMessage(where).that(quasi.interval().p()).isWithin(1e-6).of(number(row, "p"));
      }
      if (row.get("model").equals("negbin_glm.nb")) {
        CountModel model = Objects.requireNonNull(CountModel.fit(counts), where);
        assertWithMessage(where).that(model.family()).isEqualTo("negative_binomial");
        assertWithMessage(where).that(model.logRatio()).isWithin(1e-5).of(number(row, "estimate"));
        assertWithMessage(where).that(model.error()).isWithin(1e-5).of(number(row, "se"));
        assertWithMessage(where)
            .that(model.dispersion())
            .isWithin(1e-5 * model.dispersion())
            .of(number(row, "dispersion_or_theta"));
      }
    }
  }

  @Test
  void correctionsForManyTestsAreThoseOfR() {
    Map<String, List<CSVRecord>> sets = new TreeMap<>();
    for (CSVRecord row : Golden.rows("baci/p_adjust_expected.csv")) {
      sets.computeIfAbsent(row.get("set"), any -> new ArrayList<>()).add(row);
    }
    for (List<CSVRecord> set : sets.values()) {
      List<Double> ps = set.stream().map(row -> number(row, "p")).toList();
      List<Double> bh = ManyTests.benjaminiHochberg(ps);
      List<Double> holm = ManyTests.holm(ps);
      for (int i = 0; i < ps.size(); i++) {
        assertThat(bh.get(i)).isWithin(1e-12).of(number(set.get(i), "BH"));
        assertThat(holm.get(i)).isWithin(1e-12).of(number(set.get(i), "holm"));
      }
    }
  }

  @Test
  void signsAreTurnedWhereThereAreNoControls() {
    Permutation turned = Permutation.ofSigns(List.of(1.0, 2.0, 3.0));

    assertThat(turned.p()).isEqualTo(0.25);
    assertThat(turned.smallest()).isEqualTo(0.25);
    assertThat(Permutation.ofSigns(List.of(1.0, -1.0)).p()).isEqualTo(1.0);
  }
}
