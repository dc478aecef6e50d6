package org.trapline.analysis.diel;

import java.time.LocalTime;
import java.util.List;

/**
 * How activity is spread over the day: a von Mises kernel density of the times of events.
 *
 * @param angles times of events, radians of the day, 0 is midnight
 * @param bandwidth concentration of the kernel; larger is narrower
 */
public record DayCurve(List<Double> angles, double bandwidth) {
  /** Below this a curve says more about chance than about animals. */
  public static final int LEAST_EVENTS = 20;

  private static final int MOMENTS = 3;
  private static final double LARGEST_KAPPA = 500;
  private static final int HALVINGS = 80;
  private static final int PEAK_GRID = 512;

  /** Copies the angles. */
  public DayCurve {
    angles = List.copyOf(angles);
  }

  /** The curve with the bandwidth of Taylor (2008), as overlap's {@code getBandWidth}. */
  public static DayCurve of(List<Double> angles) {
    double kappa = 0;
    for (int moment = 1; moment <= MOMENTS; moment++) {
      kappa = Math.max(kappa, kappa(moment, length(angles, moment)));
    }
    double i0 = Bessel.scaled(0, kappa);
    double i2 = Bessel.scaled(2, 2 * kappa);
    double base = 3 * angles.size() * kappa * kappa * i2 / (4 * Math.sqrt(Math.PI) * i0 * i0);
    return new DayCurve(angles, Math.pow(base, 0.4));
  }

  /** The time of day in radians. */
  public static double angle(LocalTime time) {
    return 2 * Math.PI * time.toNanoOfDay() / 86_400e9;
  }

  /** The same with a bandwidth divided by so much: above 1 smoother. */
  public DayCurve adjusted(double divisor) {
    return new DayCurve(angles, bandwidth / divisor);
  }

  /** The density at a time of day, per radian. */
  public double at(double angle) {
    double sum = 0;
    for (double each : angles) {
      sum += Math.exp(bandwidth * (Math.cos(angle - each) - 1));
    }
    return sum / (2 * Math.PI * Bessel.scaled(0, bandwidth) * angles.size());
  }

  /**
   * The share of the day that the animal is about, if at its busiest time all are (Rowcliffe et al.
   * 2014): the mean height of the curve over its greatest.
   */
  public double activityLevel() {
    double most = 0;
    for (int i = 0; i < PEAK_GRID; i++) {
      most = Math.max(most, at(2 * Math.PI * i / PEAK_GRID));
    }
    return 1 / (2 * Math.PI * most);
  }

  /** The mean direction of the events, 0 to 2 pi. */
  public double meanAngle() {
    double cosine = angles.stream().mapToDouble(Math::cos).sum();
    double sine = angles.stream().mapToDouble(Math::sin).sum();
    double angle = Math.atan2(sine, cosine);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  }

  /** How closely they lie around it: 0 spread over the day, 1 all at one time. */
  public double concentration() {
    return length(angles, 1);
  }

  private static double length(List<Double> angles, int moment) {
    double cosine = angles.stream().mapToDouble(a -> Math.cos(moment * a)).average().orElse(0);
    double sine = angles.stream().mapToDouble(a -> Math.sin(moment * a)).average().orElse(0);
    return Math.hypot(cosine, sine);
  }

  /** The concentration whose moment has this length, by bisection. */
  private static double kappa(int moment, double length) {
    double low = 0;
    double high = LARGEST_KAPPA;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (Bessel.scaled(moment, middle) / Bessel.scaled(0, middle) < length) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
