package org.trapline.analysis.calibrate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The lowest blank threshold at which a stated share of the photos with something on them still
 * passes the filter.
 *
 * @param value photos with a blank score of at least this go no further; above 1 where no threshold
 *     keeps that many
 * @param lower lower end of its 95 % interval
 * @param upper upper end
 */
record Threshold(double value, double lower, double upper) {
  /** Draws of the bootstrap; the ends of the interval then move by less than the scores' grain. */
  private static final int DRAWS = 2000;

  /** Thresholds are given to six decimals; rounding up keeps what had to be kept. */
  private static final double GRAIN = 1e6;

  private static final double TAIL = 0.025;

  /**
   * Chooses the threshold from photos with something on them.
   *
   * <p>The interval comes from drawing whole bursts again with replacement (Efron and Tibshirani
   * 1993, chapter 8): photos of one burst show the same animal, and are one piece of evidence.
   *
   * @param full photos with something on them; at least one
   * @param recall share to keep, above 0 and at most 1
   * @param seed of the draws
   */
  static Threshold keeping(List<LabelledShot> full, double recall, long seed) {
    List<LabelledShot> sorted =
        full.stream().sorted(Comparator.comparingDouble(LabelledShot::blankScore)).toList();
    Map<String, Integer> bursts = new HashMap<>();
    int[] burstOf = new int[sorted.size()];
    for (int i = 0; i < burstOf.length; i++) {
      LabelledShot shot = sorted.get(i);
      String burst = shot.deployment() + "\n" + shot.burst();
      Integer number = bursts.putIfAbsent(burst, bursts.size());
      burstOf[i] = number == null ? bursts.size() - 1 : number;
    }
    int[] once = new int[bursts.size()];
    Arrays.fill(once, 1);
    double value = choose(sorted, burstOf, once, recall);
    double[] drawn = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] times = new int[once.length];
      for (int i = 0; i < times.length; i++) {
        times[random.nextInt(times.length)]++;
      }
      drawn[draw] = choose(sorted, burstOf, times, recall);
    }
    Arrays.sort(drawn);
    return new Threshold(
        value, drawn[(int) (DRAWS * TAIL)], drawn[DRAWS - 1 - (int) (DRAWS * TAIL)]);
  }

  private static double choose(
      List<LabelledShot> sorted, int[] burstOf, int[] times, double recall) {
    double all = 0;
    for (int i = 0; i < burstOf.length; i++) {
      all += sorted.get(i).weight() * times[burstOf[i]];
    }
    // Sums of weights are compared with a little room for their last bits.
    double wanted = recall * all * (1 - 1e-12);
    double kept = 0;
    double last = 0;
    for (int i = 0; i < burstOf.length && kept < wanted; i++) {
      double weight = sorted.get(i).weight() * times[burstOf[i]];
      if (weight > 0) {
        kept += weight;
        last = sorted.get(i).blankScore();
      }
    }
    return above(last);
  }

  /** The next threshold above a score. */
  private static double above(double score) {
    return (Math.floor(score * GRAIN) + 1) / GRAIN;
  }

  /** Whether a photo of this score passes the filter. */
  boolean passes(LabelledShot shot) {
    return shot.blankScore() < value;
  }
}
