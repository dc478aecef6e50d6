package org.trapline.training.calibrate;

import java.util.List;

/** Makes a network's certainty honest: one number, found on scenes that were not learnt from. */
public final class Calibration {
  private static final int STEPS = 60;
  private static final double COLDEST = 0.3;
  private static final double HOTTEST = 6;

  private Calibration() {}

  /**
   * The temperature by which logits are to be divided: the one of sixty, evenly spread on a
   * logarithmic scale, at which the right answers are most probable.
   *
   * @param logits a row for each scene
   * @param truths the right class of each
   */
  public static double temperature(List<double[]> logits, List<Integer> truths) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      double t = COLDEST * StrictMath.pow(HOTTEST / COLDEST, i / (STEPS - 1.0));
      double surprise = 0;
      for (int k = 0; k < logits.size(); k++) {
        surprise -= StrictMath.log(Math.max(1e-12, softmax(logits.get(k), t)[truths.get(k)]));
      }
      if (surprise < least) {
        least = surprise;
        best = t;
      }
    }
    return best;
  }

  /** Probabilities at this temperature. */
  public static double[] softmax(double[] logits, double temperature) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    double[] out = new double[logits.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = StrictMath.exp((logits[i] - largest) / temperature);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }

  /**
   * The probability of blank from which a scene may be called blank, so that no more than one in
   * {@code oneIn} occupied scenes is lost; never below a half.
   *
   * @param blankness probability of blank of each occupied scene
   */
  public static double blankThreshold(List<Double> blankness, int oneIn) {
    List<Double> sorted = blankness.stream().sorted().toList();
    int lost = sorted.size() / oneIn;
    double firstKept = sorted.get(sorted.size() - 1 - lost);
    // Two decimals, upwards: the card is read by people.
    return Math.max(0.5, Math.min(0.99, Math.ceil(firstKept * 100 + 1e-9) / 100));
  }
}
