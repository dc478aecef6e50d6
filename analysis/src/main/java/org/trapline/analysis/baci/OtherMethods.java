package org.trapline.analysis.baci;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.RoughRatio;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.resample.Resamples;

/**
 * What other methods make of the contrasts that could be made. None of them is the answer; where
 * they all agree with it, the choice of method did not make it.
 */
public final class OtherMethods {
  private OtherMethods() {}

  /** Rows for each contrast that is not too small. */
  public static List<MethodRow> of(Counts counts, List<ContrastRow> contrasts) {
    List<MethodRow> rows = new ArrayList<>();
    for (Subject subject : counts.events().keySet()) {
      Paired paired = Paired.of(counts, subject);
      contrasts.stream()
          .filter(row -> row.subject().equals(subject.name()))
          .filter(row -> row.family().equals(subject.family().word()))
          .findFirst()
          .ifPresent(contrast -> rows.addAll(rows(contrast, paired)));
    }
    return rows;
  }

  private static List<MethodRow> rows(ContrastRow contrast, Paired paired) {
    if (contrast.verdict().equals(Verdict.BACI.word())) {
      return contrasted(contrast.subject(), paired);
    }
    return contrast.verdict().equals(Verdict.ONE_STATION.word())
        ? atOneStation(contrast.subject(), paired.impact().get(0))
        : List.of();
  }

  private static List<MethodRow> contrasted(String subject, Paired paired) {
    List<MethodRow> rows = new ArrayList<>();
    List<Double> impact = paired.impactChanges();
    List<Double> control = paired.controlChanges();
    if (paired.cells().complete()) {
      ofModels(subject, paired.cells(), rows);
    }
    Interval half =
        Welch.difference(
            paired.impact().stream().map(StationChange::logRatioAddingHalf).toList(),
            paired.control().stream().map(StationChange::logRatioAddingHalf).toList());
    if (half != null) {
      rows.add(Method.HALF_ADDED.row(subject, half.exp()));
    }
    Interval pooled = Welch.pooled(impact, control);
    if (pooled != null) {
      rows.add(Method.POOLED_T.row(subject, pooled.exp()));
    }
    RankTest ranks = RankTest.of(impact, control);
    rows.add(
        new MethodRow(
            subject,
            Method.RANKS.row(subject, ranks.p()).method(),
            Math.exp(ranks.shift()),
            null,
            null,
            ranks.p(),
            Method.RANKS.row(subject, ranks.p()).remark()));
    rows.add(Method.BOOTSTRAP.row(subject, bootstrap(impact, control).exp()));
    return rows;
  }

  private static void ofModels(String subject, CellCounts counts, List<MethodRow> rows) {
    PoissonModel poisson = new PoissonModel(counts);
    Term term = Term.INTERACTION;
    rows.add(Method.POISSON.row(subject, poisson.plain(term).interval().exp()));
    rows.add(
        Method.POISSON_CLUSTER_ROBUST.row(subject, poisson.clusterRobust(term).interval().exp()));
    rows.add(Method.QUASI_POISSON.row(subject, poisson.quasi(term).interval().exp()));
    rows.add(
        Method.POISSON_STATION_LEVELS.row(
            subject, StationLevels.of(counts).interaction().interval().exp()));
    NegativeBinomial model = NegativeBinomial.fit(counts);
    if (model != null) {
      rows.add(Method.NEGATIVE_BINOMIAL.row(subject, model.coefficient(term).interval().exp()));
      Double ratio = model.likelihoodRatio();
      if (ratio != null) {
        rows.add(Method.NEGATIVE_BINOMIAL_RATIO.row(subject, NegativeBinomial.pOfRatio(ratio)));
      }
    }
  }

  private static List<MethodRow> atOneStation(String subject, StationChange change) {
    List<MethodRow> rows = new ArrayList<>();
    if (change.before() > 0 && change.after() > 0) {
      rows.add(Method.WALD.row(subject, interval(change, 0)));
    }
    rows.add(Method.WALD_HALF_ADDED.row(subject, interval(change, RoughRatio.HALF)));
    return rows;
  }

  private static Interval interval(StationChange change, double added) {
    RoughRatio ratio =
        RoughRatio.of(
            change.after() + added,
            change.afterDays(),
            change.before() + added,
            change.beforeDays());
    double p =
        2
            * NormalDistribution.of(0, 1)
                .survivalProbability(Math.abs(Math.log(ratio.ratio())) / ratio.error());
    return new Interval(ratio.ratio(), ratio.lower(), ratio.upper(), p);
  }

  /** The logarithm of the contrast, each group's stations drawn anew. */
  private static Interval bootstrap(List<Double> impact, List<Double> control) {
    SplittableRandom random = Resamples.random();
    List<Double> drawn = new ArrayList<>();
    for (int i = 0; i < Resamples.DRAWS; i++) {
      drawn.add(
          difference(
              Resamples.at(impact, Resamples.draw(impact.size(), random)),
              Resamples.at(control, Resamples.draw(control.size(), random))));
    }
    return new Interval(
        difference(impact, control), Resamples.lower(drawn), Resamples.upper(drawn), Double.NaN);
  }

  /** Mean of the impact stations less mean of the controls. */
  static double difference(List<Double> impact, List<Double> control) {
    return Sample.of(impact).mean() - Sample.of(control).mean();
  }
}
