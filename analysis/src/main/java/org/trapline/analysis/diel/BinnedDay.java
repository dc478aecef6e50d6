package org.trapline.analysis.diel;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A day's events in bins of under three minutes, with their kernel density by its Fourier series:
 * thousands of resamples cost what one curve costs event by event.
 */
final class BinnedDay {
  static final int BINS = 512;

  /** Harmonics that the kernel weakens to less than this can't be seen. */
  private static final double NEGLIGIBLE = 1e-6;

  private static final int MOST_HARMONICS = 128;

  /** Above this mean a Poisson number is a rounded normal one for this purpose. */
  private static final double MANY = 30;

  private static final double[] COSINES = new double[BINS];

  static {
    for (int i = 0; i < BINS; i++) {
      COSINES[i] = Math.cos(2 * Math.PI * i / BINS);
    }
  }

  private final double[] shares;
  private final double[] density;

  private BinnedDay(double[] counts, double[] kernel) {
    double all = 0;
    for (double count : counts) {
      all += count;
    }
    this.shares = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      shares[bin] = counts[bin] / all;
    }
    this.density = smooth(shares, kernel);
  }

  /** A sample under a kernel. */
  static BinnedDay of(List<Double> angles, double[] kernel) {
    double[] counts = new double[BINS];
    for (double angle : angles) {
      counts[Math.floorMod((int) Math.round(angle / (2 * Math.PI) * BINS), BINS)]++;
    }
    return new BinnedDay(counts, kernel);
  }

  /** How much a von Mises kernel leaves of each harmonic. */
  static double[] kernel(double bandwidth) {
    double whole = Bessel.scaled(0, bandwidth);
    double[] left = new double[MOST_HARMONICS];
    int harmonics = 0;
    for (; harmonics < MOST_HARMONICS; harmonics++) {
      left[harmonics] = Bessel.scaled(harmonics + 1, bandwidth) / whole;
      if (left[harmonics] < NEGLIGIBLE) {
        break;
      }
    }
    return java.util.Arrays.copyOf(left, harmonics);
  }

  /** So many events, more or less, drawn from the curve and put under a kernel. */
  BinnedDay resampled(int events, double[] kernel, SplittableRandom random) {
    double[] counts = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      counts[bin] = poisson(events * density[bin] * 2 * Math.PI / BINS, random);
    }
    return new BinnedDay(counts, kernel);
  }

  /** The area under the lower of both curves. */
  static double dhat1(BinnedDay one, BinnedDay other) {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.min(one.density[bin], other.density[bin]);
    }
    return sum * 2 * Math.PI / BINS;
  }

  /** The mean over both samples of how the curves compare at their events. */
  static double dhat4(BinnedDay one, BinnedDay other) {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double a = one.density[bin];
      double b = other.density[bin];
      sum += one.shares[bin] == 0 ? 0 : one.shares[bin] * Math.min(1, b / a);
      sum += other.shares[bin] == 0 ? 0 : other.shares[bin] * Math.min(1, a / b);
    }
    return sum / 2;
  }

  private static double[] smooth(double[] shares, double[] kernel) {
    double[] density = new double[BINS];
    java.util.Arrays.fill(density, 1 / (2 * Math.PI));
    for (int harmonic = 1; harmonic <= kernel.length; harmonic++) {
      double cosine = 0;
      double sine = 0;
      for (int bin = 0; bin < BINS; bin++) {
        int turn = harmonic * bin & BINS - 1;
        cosine += shares[bin] * COSINES[turn];
        sine += shares[bin] * COSINES[turn - BINS / 4 & BINS - 1];
      }
      double left = kernel[harmonic - 1] / Math.PI;
      for (int bin = 0; bin < BINS; bin++) {
        int turn = harmonic * bin & BINS - 1;
        density[bin] +=
            left * (cosine * COSINES[turn] + sine * COSINES[turn - BINS / 4 & BINS - 1]);
      }
    }
    for (int bin = 0; bin < BINS; bin++) {
      density[bin] = Math.max(density[bin], Double.MIN_NORMAL);
    }
    return density;
  }

  private static double poisson(double mean, SplittableRandom random) {
    if (mean > MANY) {
      double normal =
          Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
              * Math.cos(2 * Math.PI * random.nextDouble());
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal));
    }
    double limit = Math.exp(-mean);
    int events = 0;
    for (double left = random.nextDouble(); left > limit; left *= random.nextDouble()) {
      events++;
    }
    return events;
  }
}
