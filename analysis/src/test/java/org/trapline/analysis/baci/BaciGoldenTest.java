package org.trapline.analysis.baci;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;
import org.trapline.analysis.resample.Resamples;

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

  static CellCounts counts(String species, String level) {
    String file =
        level.equals("deployment") ? "baci_input_deployments.csv" : "baci_input_station_period.csv";
    List<CellCounts.Row> rows = new ArrayList<>();
    for (CSVRecord row : Golden.rows("baci/" + file)) {
      if (row.get("species").equals(species)) {
        rows.add(
            new CellCounts.Row(
                row.get("station"),
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
    for (CSVRecord row : Golden.rows("baci/station_log_change_expected.csv")) {
      StationChange change =
          new StationChange(
              row.get("station"),
              count(row, "before"),
              number(row, "before_days"),
              count(row, "after"),
              number(row, "after_days"));
      assertThat(change.logRatioAddingHalf()).isWithin(1e-9).of(number(row, "log_rate_change"));
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
      assertThat(Math.exp(log.estimate())).isWithin(1e-8).of(number(row, "rate_ratio"));
      Interval pooled = Objects.requireNonNull(Welch.pooled(impact, control));
      assertThat(pooled.p()).isWithin(1e-9).of(number(row, "pooled_p"));
      assertThat(pooled.lower()).isWithin(1e-9).of(number(row, "pooled_lower"));
      assertThat(pooled.upper()).isWithin(1e-9).of(number(row, "pooled_upper"));
      RankTest ranks = RankTest.of(impact, control);
      assertThat(ranks.statistic()).isWithin(1e-9).of(number(row, "wilcoxon_W"));
      assertThat(ranks.p()).isWithin(1e-9).of(number(row, "wilcoxon_p"));
      assertThat(ranks.shift()).isWithin(1e-9).of(number(row, "hodges_lehmann"));
      assertThat(log.lower()).isWithin(1e-9).of(number(row, "welch_lower"));
      assertThat(log.upper()).isWithin(1e-9).of(number(row, "welch_upper"));
      assertThat(Permutation.ofGroups(impact, control).p())
          .isWithin(1e-9)
          .of(number(row, "perm_exact_two_sided"));
    }
  }

  @Test
  void resampledContrastsAreThoseOfR() {
    List<CSVRecord> draws = Golden.rows("baci/bootstrap_indices_input.csv");
    for (CSVRecord row : Golden.rows("baci/bootstrap_expected.csv")) {
      List<Double> impact = changesAddingHalf(row.get("species"), "impact");
      List<Double> control = changesAddingHalf(row.get("species"), "control");
      List<Double> contrasts = new ArrayList<>();
      for (CSVRecord draw : draws) {
        contrasts.add(
            OtherMethods.difference(
                Resamples.at(impact, positions(draw, "impact")),
                Resamples.at(control, positions(draw, "control"))));
      }
      Sample drawn = Sample.of(contrasts);

      assertThat(contrasts).hasSize((int) count(row, "B"));
      assertThat(drawn.mean()).isWithin(1e-9).of(number(row, "mean"));
      assertThat(Math.sqrt(drawn.variance())).isWithin(1e-9).of(number(row, "sd"));
      assertThat(Resamples.lower(contrasts)).isWithin(1e-9).of(number(row, "pct2.5_type7"));
      assertThat(Resamples.upper(contrasts)).isWithin(1e-9).of(number(row, "pct97.5_type7"));
    }
  }

  private static List<Double> changesAddingHalf(String species, String group) {
    return Golden.rows("baci/station_log_change_expected.csv").stream()
        .filter(row -> row.get("species").equals(species) && row.get("group").equals(group))
        .map(row -> number(row, "log_rate_change"))
        .toList();
  }

  /** R counts from 1. */
  private static List<Integer> positions(CSVRecord draw, String group) {
    return Stream.of(draw.get(group).split(" ", -1)).map(p -> Integer.parseInt(p) - 1).toList();
  }

  @Test
  void aModelOfCountsKeepsTheRatioOfThePooledCells() {
    for (CSVRecord row : Golden.rows("baci/pooled_four_cells_expected.csv")) {
      CountModel model =
          Objects.requireNonNull(
              CountModel.quasiPoisson(counts(row.get("species"), "station_period")));

      assertThat(model.logRatio()).isWithin(1e-8).of(number(row, "byhand"));
      Coefficient plain =
          new PoissonModel(counts(row.get("species"), "station_period")).plain(Term.INTERACTION);
      assertThat(plain.estimate()).isWithin(1e-8).of(number(row, "est"));
      assertThat(plain.error()).isWithin(1e-8).of(number(row, "byhand_se"));
      StepsOfGlm steps =
          new StepsOfGlm(
              pooled(counts(row.get("species"), "station_period")),
              CountModelGoldenTest.CELLS,
              1e-8);
      assertThat(steps.error(3)).isWithin(1e-8).of(number(row, "se"));
    }
  }

  private static CellCounts pooled(CellCounts counts) {
    return new CellCounts(
        CellCounts.CELLS.stream()
            .map(
                cell ->
                    new CellCounts.Row(
                        "all",
                        cell.impact(),
                        cell.after(),
                        counts.cell(cell).stream().mapToLong(CellCounts.Row::events).sum(),
                        counts.cell(cell).stream().mapToDouble(CellCounts.Row::days).sum()))
            .toList());
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
  void correctionsForManyTestsAreThoseOfR() {
    Map<String, List<CSVRecord>> sets = new TreeMap<>();
    for (CSVRecord row : Golden.rows("baci/p_adjust_expected.csv")) {
      sets.computeIfAbsent(row.get("set"), any -> new ArrayList<>()).add(row);
    }
    for (List<CSVRecord> set : sets.values()) {
      List<Double> ps = set.stream().map(row -> number(row, "p")).toList();
      List<Double> bh = ManyTests.benjaminiHochberg(ps);
      List<Double> holm = ManyTests.holm(ps);
      List<Double> by = ManyTests.benjaminiYekutieli(ps);
      List<Double> bonferroni = ManyTests.bonferroni(ps);
      for (int i = 0; i < ps.size(); i++) {
        assertThat(bh.get(i)).isWithin(1e-12).of(number(set.get(i), "BH"));
        assertThat(holm.get(i)).isWithin(1e-12).of(number(set.get(i), "holm"));
        assertThat(by.get(i)).isWithin(1e-12).of(number(set.get(i), "BY"));
        assertThat(bonferroni.get(i)).isWithin(1e-12).of(number(set.get(i), "bonferroni"));
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
