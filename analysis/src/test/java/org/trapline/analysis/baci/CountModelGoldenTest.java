package org.trapline.analysis.baci;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.trapline.analysis.Golden.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class CountModelGoldenTest {
  private static final double POISSON = 1e-8;

  /** How far R's errors are from the exact ones: it takes them from the step before the last. */
  private static final double LAST_STEP = 1e-6;

  private static final double NEGATIVE_BINOMIAL = 1e-5;

  private static List<CSVRecord> rows(String model) {
    List<CSVRecord> rows =
        Golden.rows("baci/baci_glm_expected.csv").stream()
            .filter(row -> row.get("model").equals(model))
            .toList();
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static CellCounts counts(CSVRecord row) {
    return BaciGoldenTest.counts(row.get("species"), row.get("level"));
  }

  private static Term term(CSVRecord row) {
    return switch (row.get("term")) {
      case "(Intercept)" -> Term.INTERCEPT;
      case "I" -> Term.GROUP;
      case "A" -> Term.PERIOD;
      default -> Term.INTERACTION;
    };
  }

  private static void is(CSVRecord row, Coefficient own, double tolerance) {
    Interval interval = own.interval();
    near(row, "estimate", own.estimate(), tolerance);
    near(row, "se", own.error(), tolerance);
    near(row, "statistic", own.statistic(), tolerance);
    near(row, "p", interval.p(), tolerance);
    near(row, "lower95", interval.lower(), tolerance);
    near(row, "upper95", interval.upper(), tolerance);
    near(row, "rate_ratio", interval.exp().estimate(), tolerance);
    near(row, "rr_lower", interval.exp().lower(), tolerance);
    near(row, "rr_upper", interval.exp().upper(), tolerance);
  }

  /** Relative above 1: a ratio's limit of a thousand has no eight decimals. */
  private static void near(CSVRecord row, String column, double own, double tolerance) {
    double expected = number(row, column);
    assertWithMessage(row.get("species") + row.get("level") + row.get("term") + column)
        .that(own)
        .isWithin(tolerance * Math.max(1, Math.abs(expected)))
        .of(expected);
  }

  private static final List<Term> TERMS = List.of(Term.values());

  static final List<StepsOfGlm.Column> CELLS =
      List.of(
          row -> true,
          CellCounts.Row::impact,
          CellCounts.Row::after,
          row -> row.impact() && row.after());

  @Test
  void plainPoissonIsThatOfGlm() {
    for (CSVRecord row : rows("poisson")) {
      PoissonModel model = new PoissonModel(counts(row));
      near(row, "estimate", model.plain(term(row)).estimate(), POISSON);
      is(row, model.plain(term(row)), LAST_STEP);
      near(row, "dispersion_or_theta", model.dispersion(), LAST_STEP);
      StepsOfGlm steps = new StepsOfGlm(counts(row), CELLS, 1e-12);
      int column = TERMS.indexOf(term(row));
      is(row, normal(steps, column), POISSON);
    }
  }

  private static Coefficient normal(StepsOfGlm steps, int column) {
    return new Coefficient(steps.estimate(column), steps.error(column), Double.POSITIVE_INFINITY);
  }

  @Test
  void quasiPoissonIsThatOfGlm() {
    for (CSVRecord row : rows("quasipoisson_t")) {
      PoissonModel model = new PoissonModel(counts(row));
      near(row, "estimate", model.quasi(term(row)).estimate(), POISSON);
      is(row, model.quasi(term(row)), LAST_STEP);
      StepsOfGlm steps = new StepsOfGlm(counts(row), CELLS, 1e-12);
      int column = TERMS.indexOf(term(row));
      near(row, "dispersion_or_theta", steps.dispersion(), POISSON);
      double error = steps.error(column) * Math.sqrt(steps.dispersion());
      double freedom = model.quasi(term(row)).freedom();
      is(row, new Coefficient(steps.estimate(column), error, freedom), POISSON);
      near(row, "df", model.quasi(term(row)).freedom(), 0);
    }
  }

  @Test
  void clusterRobustErrorsAreThoseOfSandwich() {
    for (CSVRecord row : rows("poisson_cluster_CR1")) {
      is(row, new PoissonModel(counts(row)).clusterRobust(term(row)), POISSON);
    }
  }

  @Test
  void levelsOfStationsAreThoseOfGlm() {
    for (CSVRecord row : rows("poisson_station_fixed")) {
      StationLevels model = StationLevels.of(counts(row));
      boolean controls = row.get("term").equals("A");
      Coefficient own = controls ? model.controls() : model.interaction();
      near(row, "estimate", own.estimate(), POISSON);
      is(row, own, LAST_STEP);
      near(row, "dispersion_or_theta", model.dispersion(), LAST_STEP);
      List<StepsOfGlm.Column> columns = new ArrayList<>();
      counts(row).rows().stream()
          .map(CellCounts.Row::station)
          .distinct()
          .forEach(station -> columns.add(each -> each.station().equals(station)));
      columns.add(CellCounts.Row::after);
      columns.add(each -> each.impact() && each.after());
      StepsOfGlm steps = new StepsOfGlm(counts(row), columns, 1e-12);
      is(row, normal(steps, columns.size() - (controls ? 2 : 1)), POISSON);
    }
  }

  @Test
  void negativeBinomialIsThatOfGlmNb() {
    for (CSVRecord row : rows("negbin_glm.nb")) {
      NegativeBinomial model = Objects.requireNonNull(NegativeBinomial.fit(counts(row)));
      is(row, model.coefficient(term(row)), NEGATIVE_BINOMIAL);
      near(row, "dispersion_or_theta", model.theta(), NEGATIVE_BINOMIAL);
    }
  }

  @Test
  void itsLikelihoodRatioIsThatOfAnova() {
    for (CSVRecord row : rows("negbin_LRT_interaction")) {
      NegativeBinomial model = Objects.requireNonNull(NegativeBinomial.fit(counts(row)));
      double ratio = Objects.requireNonNull(model.likelihoodRatio());
      near(row, "statistic", ratio, NEGATIVE_BINOMIAL);
      near(row, "p", NegativeBinomial.pOfRatio(ratio), NEGATIVE_BINOMIAL);
      near(row, "estimate", model.coefficient(term(row)).estimate(), NEGATIVE_BINOMIAL);
      near(row, "dispersion_or_theta", model.theta(), NEGATIVE_BINOMIAL);
    }
  }

  /** Mixed models are for comparison only: they hold no tolerance, but must tell the same story. */
  @Test
  void theSecondOpinionLiesWithinTheIntervalsOfMixedModels() {
    for (String mixed : List.of("glmer_poisson_ri", "glmmTMB_nbinom2_ri")) {
      for (CSVRecord row : rows(mixed)) {
        if (row.get("term").equals("I:A")) {
          CountModel own = Objects.requireNonNull(CountModel.fit(counts(row)));
          assertThat(own.logRatio()).isGreaterThan(number(row, "lower95"));
          assertThat(own.logRatio()).isLessThan(number(row, "upper95"));
        }
      }
    }
  }
}
