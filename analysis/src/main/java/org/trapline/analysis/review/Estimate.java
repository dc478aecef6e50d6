package org.trapline.analysis.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number corrected by what a review found, with its normal 95 % interval.
 *
 * @param value the corrected number
 * @param error its standard error
 */
public record Estimate(double value, double error) {
  private static final double NORMAL_95 = 1.959963984540054;

  /**
   * A stratum of answers of which a random part was reviewed.
   *
   * @param answers all of them
   * @param precision of the reviewed part; at least two were reviewed
   */
  public record Stratum(long answers, Precision precision) {}

  /** Lower end of the interval. */
  public double lower() {
    return value - NORMAL_95 * error;
  }

  /** Upper end of the interval. */
  public double upper() {
    return value + NORMAL_95 * error;
  }

  /** The sum of this and another one that does not hang on it; this, if there is no other. */
  public Estimate plus(@Nullable Estimate other) {
    return other == null ? this : new Estimate(value + other.value, Math.hypot(error, other.error));
  }

  /** How many of all answers are right, by strata; what was reviewed completely has no error. */
  public static Estimate total(List<Stratum> strata) {
    double total = 0;
    double variance = 0;
    for (Stratum stratum : strata) {
      double all = stratum.answers();
      double reviewed = stratum.precision().reviewed();
      double share = stratum.precision().share();
      total += all * share;
      if (reviewed > 1) {
        variance += all * all * share * (1 - share) / (reviewed - 1) * (1 - reviewed / all);
      }
    }
    return new Estimate(total, Math.sqrt(variance));
  }

  /**
   * The true share where a labelled set gives the model's sensitivity and specificity (Rogan and
   * Gladen 1978).
   *
   * @param found answers yes
   * @param asked all answers
   * @param sensitivity share of true ones that it finds, with the number that this stands on
   * @param specificity share of others that it leaves alone
   */
  public static Estimate roganGladen(
      long found, long asked, Precision sensitivity, Precision specificity) {
    double apparent = (double) found / asked;
    double finds = sensitivity.share();
    double leaves = specificity.share();
    double power = finds + leaves - 1;
    double share = (apparent + leaves - 1) / power;
    double variance =
        apparent * (1 - apparent) / asked
            + finds * (1 - finds) / sensitivity.reviewed() * share * share
            + leaves * (1 - leaves) / specificity.reviewed() * (1 - share) * (1 - share);
    return new Estimate(share, Math.sqrt(variance) / power);
  }

  /**
   * A mean over everything, from the predictions for all and the truth for a random part
   * (Angelopoulos et al. 2023).
   *
   * @param predictions for what nobody looked at, at least two
   * @param errors truth less prediction for what was looked at, at least two
   */
  public static Estimate predictionPowered(List<Double> predictions, List<Double> errors) {
    return new Estimate(
        average(predictions) + average(errors),
        Math.sqrt(variance(predictions) / predictions.size() + variance(errors) / errors.size()));
  }

  /** The plain mean of what was looked at. */
  static Estimate mean(List<Double> values) {
    return new Estimate(average(values), Math.sqrt(variance(values) / values.size()));
  }

  private static double average(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private static double variance(List<Double> values) {
    double mean = average(values);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return squares / (values.size() - 1);
  }
}
