package org.trapline.analysis.baci;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.baci.CellCounts.Row;

/**
 * A Poisson model in which each station has its own level, and each group its own change. Given a
 * station's events in both periods, those after are binomial; so each group is one equation of one
 * unknown.
 *
 * @param controls how the controls changed, the term A
 * @param interaction how much more the impact group changed
 * @param dispersion Pearson's, 1 for Poisson numbers
 */
record StationLevels(Coefficient controls, Coefficient interaction, double dispersion) {
  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-13;

  /** What one station contributes. */
  private record Pair(long before, double beforeDays, long after, double afterDays) {
    double shareAfter(double change) {
      double expected = afterDays * Math.exp(change);
      return expected / (beforeDays + expected);
    }

    Pair with(Row row) {
      return row.after()
          ? new Pair(before, beforeDays, after + row.events(), afterDays + row.days())
          : new Pair(before + row.events(), beforeDays + row.days(), after, afterDays);
    }

    long events() {
      return before + after;
    }
  }

  /**
   * Fits it.
   *
   * @param counts each cell with at least one event
   */
  static StationLevels of(CellCounts counts) {
    Coefficient control = change(pairs(counts, false));
    Coefficient impact = change(pairs(counts, true));
    double error = Math.hypot(control.error(), impact.error());
    return new StationLevels(
        control,
        new Coefficient(impact.estimate() - control.estimate(), error, Double.POSITIVE_INFINITY),
        dispersion(counts, control.estimate(), impact.estimate()));
  }

  private static Map<String, Pair> pairs(CellCounts counts, boolean impact) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (Row row : counts.rows()) {
      if (row.impact() == impact) {
        Pair none = new Pair(0, 0, 0, 0);
        pairs.put(row.station(), pairs.getOrDefault(row.station(), none).with(row));
      }
    }
    return pairs;
  }

  private static Coefficient change(Map<String, Pair> stations) {
    List<Pair> pairs = List.copyOf(stations.values());
    double change = 0;
    double information = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double score = 0;
      information = 0;
      for (Pair pair : pairs) {
        double share = pair.shareAfter(change);
        score += pair.after() - pair.events() * share;
        information += pair.events() * share * (1 - share);
      }
      change += score / information;
      if (Math.abs(score / information) < CLOSE) {
        break;
      }
    }
    return new Coefficient(change, 1 / Math.sqrt(information), Double.POSITIVE_INFINITY);
  }

  private static double dispersion(CellCounts counts, double control, double impact) {
    double pearson = 0;
    int stations = 0;
    for (boolean group : List.of(false, true)) {
      double change = group ? impact : control;
      Map<String, Pair> pairs = pairs(counts, group);
      stations += pairs.size();
      for (Row row : counts.rows()) {
        Pair pair = pairs.get(row.station());
        if (row.impact() == group && pair != null && pair.events() > 0) {
          double share = pair.shareAfter(change);
          double mean =
              pair.events()
                  * (row.after()
                      ? share * row.days() / pair.afterDays()
                      : (1 - share) * row.days() / pair.beforeDays());
          pearson += (row.events() - mean) * (row.events() - mean) / mean;
        }
      }
    }
    return pearson / (counts.rows().size() - stations - 2);
  }
}
