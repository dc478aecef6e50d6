package org.trapline.analysis.baci;

import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.baci.CellCounts.Row;

/**
 * R's {@code glm} for Poisson counts, step by step: its errors and its dispersion are made of the
 * weights before the last step, and so are a few 1e-8 off the exact ones that the program gives.
 */
final class StepsOfGlm {
  private final double epsilon;
  private final List<Row> rows;
  private final List<List<Double>> design;
  private List<Double> coefficients = List.of();
  private List<Double> weights = new ArrayList<>();
  private double[][] inverse = new double[0][];

  /** A column of the design: 1 where it holds. */
  interface Column {
    boolean holds(Row row);
  }

  /** Up to a relative change of the deviance below epsilon, 1e-8 by R's default. */
  StepsOfGlm(CellCounts counts, List<Column> columns, double epsilon) {
    this.epsilon = epsilon;
    rows = counts.rows();
    design =
        rows.stream()
            .map(row -> columns.stream().map(c -> c.holds(row) ? 1.0 : 0.0).toList())
            .toList();
    fit();
  }

  double estimate(int column) {
    return coefficients.get(column);
  }

  double error(int column) {
    return Math.sqrt(inverse[column][column]);
  }

  double dispersion() {
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      double mean = mean(i);
      double residual = (rows.get(i).events() - mean) / mean;
      sum += weights.get(i) * residual * residual;
    }
    return sum / (rows.size() - coefficients.size());
  }

  private void fit() {
    List<Double> means = new ArrayList<>(rows.stream().map(row -> row.events() + 0.1).toList());
    double deviance = deviance(means);
    for (double before = Double.POSITIVE_INFINITY;
        Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) >= epsilon; ) {
      before = deviance;
      weights = means;
      step();
      means = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        means.add(mean(i));
      }
      deviance = deviance(means);
    }
  }

  private double mean(int i) {
    double log = Math.log(rows.get(i).days());
    for (int j = 0; j < coefficients.size(); j++) {
      log += design.get(i).get(j) * coefficients.get(j);
    }
    return Math.exp(log);
  }

  private double deviance(List<Double> means) {
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      double y = rows.get(i).events();
      double mean = means.get(i);
      sum += 2 * ((y > 0 ? y * Math.log(y / mean) : 0) - (y - mean));
    }
    return sum;
  }

  private void step() {
    int n = design.get(0).size();
    double[][] equations = new double[n][2 * n + 1];
    for (int i = 0; i < rows.size(); i++) {
      double mean = weights.get(i);
      double working = Math.log(mean / rows.get(i).days()) + (rows.get(i).events() - mean) / mean;
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          equations[j][k] += mean * design.get(i).get(j) * design.get(i).get(k);
        }
        equations[j][2 * n] += mean * design.get(i).get(j) * working;
      }
    }
    for (int j = 0; j < n; j++) {
      equations[j][n + j] = 1;
    }
    solve(equations);
    List<Double> solved = new ArrayList<>();
    inverse = new double[n][n];
    for (int j = 0; j < n; j++) {
      solved.add(equations[j][2 * n]);
      System.arraycopy(equations[j], n, inverse[j], 0, n);
    }
    coefficients = solved;
  }

  private static void solve(double[][] equations) {
    int n = equations.length;
    for (int i = 0; i < n; i++) {
      double pivot = equations[i][i];
      for (int j = 0; j < equations[i].length; j++) {
        equations[i][j] /= pivot;
      }
      for (int other = 0; other < n; other++) {
        double factor = equations[other][i];
        for (int j = 0; other != i && j < equations[i].length; j++) {
          equations[other][j] -= factor * equations[i][j];
        }
      }
    }
  }
}
