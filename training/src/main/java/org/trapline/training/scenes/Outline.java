package org.trapline.training.scenes;

import java.util.Arrays;

/**
 * One closed contour, flattened to straight pieces. Units are the drawer's own; y grows downwards.
 * Immutable.
 */
final class Outline {
  /** Straight pieces for each piece of a curve: invisible at the sizes drawn here. */
  private static final int PIECES = 6;

  private final double[] points;

  private Outline(double[] points) {
    this.points = points;
  }

  /** Straight edges between the points x0, y0, x1, y1, and so on. */
  static Outline polygon(double... points) {
    return new Outline(points.clone());
  }

  /** A smooth closed curve through the points (Catmull-Rom). */
  static Outline blob(double... p) {
    int n = p.length / 2;
    double[] out = new double[n * PIECES * 2];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < PIECES; k++) {
        double t = (double) k / PIECES;
        int at = (i * PIECES + k) * 2;
        out[at] = spline(p, i, 0, n, t);
        out[at + 1] = spline(p, i, 1, n, t);
      }
    }
    return new Outline(out);
  }

  /** An ellipse, turned by {@code turn} radians. */
  static Outline ellipse(double x, double y, double rx, double ry, double turn) {
    int n = 28;
    double[] out = new double[n * 2];
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    for (int i = 0; i < n; i++) {
      double a = 2 * Math.PI * i / n;
      double ex = rx * StrictMath.cos(a);
      double ey = ry * StrictMath.sin(a);
      out[2 * i] = x + ex * cos - ey * sin;
      out[2 * i + 1] = y + ex * sin + ey * cos;
    }
    return new Outline(out);
  }

  /**
   * A leg, neck, tail or stalk: a smooth line whose width changes from point to point.
   *
   * @param knots x, y and width of each point in turn
   */
  static Outline limb(double... knots) {
    int n = knots.length / 3;
    int steps = (n - 1) * PIECES + 1;
    double[] out = new double[steps * 4];
    for (int s = 0; s < steps; s++) {
      double[] here = onLine(knots, n, (double) s / PIECES);
      double[] before = onLine(knots, n, Math.max(0, s - 1) / (double) PIECES);
      double[] after = onLine(knots, n, Math.min(steps - 1, s + 1) / (double) PIECES);
      double dx = after[0] - before[0];
      double dy = after[1] - before[1];
      double half = here[2] / 2 / Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
      out[2 * s] = here[0] - dy * half;
      out[2 * s + 1] = here[1] + dx * half;
      out[out.length - 2 - 2 * s] = here[0] + dy * half;
      out[out.length - 1 - 2 * s] = here[1] - dx * half;
    }
    return new Outline(out);
  }

  /** The same contour elsewhere. */
  Outline placed(Placement placement) {
    double[] out = new double[points.length];
    for (int i = 0; i < points.length; i += 2) {
      out[i] = placement.x(points[i], points[i + 1]);
      out[i + 1] = placement.y(points[i], points[i + 1]);
    }
    return new Outline(out);
  }

  int size() {
    return points.length / 2;
  }

  double x(int i) {
    return points[2 * i];
  }

  double y(int i) {
    return points[2 * i + 1];
  }

  /** Smallest x of the contour. */
  double left() {
    return edge(0, false);
  }

  /** Largest x of the contour. */
  double right() {
    return edge(0, true);
  }

  /** Smallest y of the contour. */
  double top() {
    return edge(1, false);
  }

  /** Largest y of the contour. */
  double bottom() {
    return edge(1, true);
  }

  private double edge(int axis, boolean largest) {
    double best = points[axis];
    for (int i = axis; i < points.length; i += 2) {
      best = largest ? Math.max(best, points[i]) : Math.min(best, points[i]);
    }
    return best;
  }

  @Override
  public String toString() {
    return "Outline" + Arrays.toString(points);
  }

  private static double spline(double[] p, int i, int axis, int n, double t) {
    double a = p[2 * ((i + n - 1) % n) + axis];
    double b = p[2 * i + axis];
    double c = p[2 * ((i + 1) % n) + axis];
    double d = p[2 * ((i + 2) % n) + axis];
    return curve(a, b, c, d, t);
  }

  private static double[] onLine(double[] knots, int n, double position) {
    int i = Math.min(n - 2, (int) position);
    double t = position - i;
    double[] out = new double[3];
    for (int k = 0; k < 3; k++) {
      double b = knots[3 * i + k];
      double c = knots[3 * (i + 1) + k];
      double a = i > 0 ? knots[3 * (i - 1) + k] : b;
      double d = i + 2 < n ? knots[3 * (i + 2) + k] : c;
      out[k] = k == 2 ? b + (c - b) * t : curve(a, b, c, d, t);
    }
    return out;
  }

  private static double curve(double a, double b, double c, double d, double t) {
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }
}
