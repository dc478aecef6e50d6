package org.trapline.training.head;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.trapline.training.calibrate.Calibration;
import org.trapline.training.learn.Adam;
import org.trapline.training.learn.Learner;

/**
 * Softmax regression on standardised numbers, by Adam in small batches. Plain arithmetic in one
 * fixed order, with {@code StrictMath}: the same lessons and seed give the same bits on any machine
 * with any number of threads beside it.
 */
public final class HeadLearner implements Learner {
  private static final int BATCH = 32;
  private static final double STEP = 0.0002;

  /** Shrinks weights a little at each step; found good for a few hundred to thousands of photos. */
  private static final double DECAY = 1;

  private final List<Lesson> lessons;
  private final List<Lesson> deciding;
  private final List<String> classes;
  private final long seed;
  private final double[] classWeights;
  private final double[] mean;
  private final double[] scale;
  private final Adam matrix;
  private final Adam bias;

  /**
   * An untaught layer.
   *
   * @param lessons all views of the photos that are learnt from
   * @param deciding the photos that decide when to stop
   * @param seed of the order of lessons
   */
  public HeadLearner(List<Lesson> lessons, List<Lesson> deciding, List<String> classes, long seed) {
    this.lessons = List.copyOf(lessons);
    this.deciding = List.copyOf(deciding);
    this.classes = List.copyOf(classes);
    this.seed = seed;
    this.classWeights =
        ClassWeights.of(lessons.stream().map(Lesson::truth).toList(), classes.size());
    int width = lessons.get(0).numbers().length;
    this.mean = new double[width];
    this.scale = new double[width];
    standardise();
    this.matrix = new Adam(classes.size() * width, STEP, DECAY);
    this.bias = new Adam(classes.size(), STEP, 0);
  }

  private void standardise() {
    double[] squares = new double[mean.length];
    for (Lesson lesson : lessons) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += lesson.numbers()[d] / (double) lessons.size();
      }
    }
    for (Lesson lesson : lessons) {
      for (int d = 0; d < mean.length; d++) {
        double off = lesson.numbers()[d] - mean[d];
        squares[d] += off * off / lessons.size();
      }
    }
    for (int d = 0; d < mean.length; d++) {
      // A number that never changes tells nothing.
      scale[d] = squares[d] < 1e-12 ? 0 : 1 / StrictMath.sqrt(squares[d]);
    }
  }

  /** Starts from a head that was taught before; classes that it does not know start at nothing. */
  public void startFrom(Head head) {
    for (int c = 0; c < classes.size(); c++) {
      int known = head.classes().indexOf(classes.get(c));
      if (known < 0) {
        continue;
      }
      double sum = head.bias(known);
      for (int d = 0; d < mean.length; d++) {
        double weight = head.weight(known, d);
        sum += weight * mean[d];
        matrix.set(c * mean.length + d, scale[d] == 0 ? 0 : weight / scale[d]);
      }
      bias.set(c, sum);
    }
  }

  @Override
  public double round(int number) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, lessons.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed * 1_000_003 + number));
    double sum = 0;
    for (int from = 0; from < order.size(); from += BATCH) {
      List<Integer> some = order.subList(from, Math.min(from + BATCH, order.size()));
      double[] slope = new double[classes.size() * mean.length];
      double[] biasSlope = new double[classes.size()];
      for (int index : some) {
        sum += learn(lessons.get(index), slope, biasSlope, some.size());
      }
      matrix.step(slope);
      bias.step(biasSlope);
    }
    return sum / order.size();
  }

  /** Adds a lesson's part to the slopes and returns its loss. */
  private double learn(Lesson lesson, double[] slope, double[] biasSlope, int together) {
    double[] shown = standardised(lesson);
    double[] probabilities = Calibration.softmax(sums(shown), 1);
    double weight = classWeights[lesson.truth()];
    for (int c = 0; c < probabilities.length; c++) {
      double error = probabilities[c] - (c == lesson.truth() ? 1 : 0);
      double part = weight * error / together;
      biasSlope[c] += part;
      int from = c * shown.length;
      for (int d = 0; d < shown.length; d++) {
        slope[from + d] += part * shown[d];
      }
    }
    return -weight * StrictMath.log(Math.max(1e-12, probabilities[lesson.truth()]));
  }

  private double[] standardised(Lesson lesson) {
    double[] shown = new double[mean.length];
    for (int d = 0; d < shown.length; d++) {
      shown[d] = (lesson.numbers()[d] - mean[d]) * scale[d];
    }
    return shown;
  }

  private double[] sums(double[] shown) {
    double[] sums = new double[classes.size()];
    for (int c = 0; c < sums.length; c++) {
      double sum = bias.at(c);
      int from = c * shown.length;
      for (int d = 0; d < shown.length; d++) {
        sum += matrix.at(from + d) * shown[d];
      }
      sums[c] = sum;
    }
    return sums;
  }

  @Override
  public List<double[]> examine() {
    return deciding.stream().map(lesson -> sums(standardised(lesson))).toList();
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    matrix.save(out);
    bias.save(out);
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    matrix.restore(in);
    bias.restore(in);
  }

  /** What was learnt, for numbers as the backbone gives them. */
  public Head head() {
    int width = mean.length;
    float[] weights = new float[classes.size() * width];
    float[] sums = new float[classes.size()];
    for (int c = 0; c < classes.size(); c++) {
      double sum = bias.at(c);
      for (int d = 0; d < width; d++) {
        double weight = matrix.at(c * width + d) * scale[d];
        weights[c * width + d] = (float) weight;
        sum -= weight * mean[d];
      }
      sums[c] = (float) sum;
    }
    return new Head(classes, weights, sums);
  }
}
