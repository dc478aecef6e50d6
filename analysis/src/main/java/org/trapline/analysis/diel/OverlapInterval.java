package org.trapline.analysis.diel;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The 95 % interval of an overlap by smoothed bootstrap: both samples drawn anew from their own
 * curves, the quantiles moved by the bootstrap's own bias ({@code basic0} of the R package
 * overlap), on the logit scale so that it stays within 0 and 1. The bandwidths of the samples are
 * kept.
 *
 * @param lower lower end, 0 to 1
 * @param upper upper end
 */
public record OverlapInterval(double lower, double upper) {
  private static final int RESAMPLES = 999;
  private static final long SEED = 20_240_601L;
  private static final double TAIL = 0.025;

  /** Of {@link Overlap#of} of these curves. */
  public static OverlapInterval of(DayCurve one, DayCurve other) {
    double overlap = Overlap.of(one, other);
    if (!(overlap > 0 && overlap < 1)) {
      return new OverlapInterval(overlap, overlap);
    }
    return basic0(overlap, resampled(one, other));
  }

  private static double[] resampled(DayCurve one, DayCurve other) {
    boolean small = Overlap.isSmall(one, other);
    double divisor = small ? Overlap.SMOOTHING_1 : 1;
    double[] oneKernel = BinnedDay.kernel(one.bandwidth() / divisor);
    double[] otherKernel = BinnedDay.kernel(other.bandwidth() / divisor);
    BinnedDay a = BinnedDay.of(one.angles(), BinnedDay.kernel(one.bandwidth()));
    BinnedDay b = BinnedDay.of(other.angles(), BinnedDay.kernel(other.bandwidth()));
    SplittableRandom random = new SplittableRandom(SEED);
    double[] overlaps = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      BinnedDay c = a.resampled(one.angles().size(), oneKernel, random);
      BinnedDay d = b.resampled(other.angles().size(), otherKernel, random);
      overlaps[i] = small ? BinnedDay.dhat1(c, d) : BinnedDay.dhat4(c, d);
    }
    return overlaps;
  }

  /** From the estimate and its resamples, all strictly between 0 and 1. */
  static OverlapInterval basic0(double overlap, double[] resampled) {
    double[] logits = Arrays.stream(resampled).map(OverlapInterval::logit).sorted().toArray();
    double bias = Arrays.stream(logits).average().orElse(0) - logit(overlap);
    return new OverlapInterval(
        unlogit(quantile(logits, TAIL) - bias), unlogit(quantile(logits, 1 - TAIL) - bias));
  }

  /** Between two order statistics on the scale of the normal deviate, as R's boot does it. */
  private static double quantile(double[] sorted, double share) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double place = (sorted.length + 1) * share;
    int below = (int) Math.floor(place);
    if (below == place) {
      return sorted[below - 1];
    }
    double from = normal.inverseCumulativeProbability(below / (sorted.length + 1.0));
    double to = normal.inverseCumulativeProbability((below + 1) / (sorted.length + 1.0));
    double at = (normal.inverseCumulativeProbability(share) - from) / (to - from);
    return sorted[below - 1] + at * (sorted[below] - sorted[below - 1]);
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private static double unlogit(double value) {
    return 1 / (1 + Math.exp(-value));
  }
}
