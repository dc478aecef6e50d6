package org.trapline.training.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Numbers that are learnt by Adam with decoupled weight decay (Loshchilov and Hutter, 2019). */
public final class Adam {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double TINY = 1e-8;

  private final double[] values;
  private final double[] first;
  private final double[] second;
  private final double pace;
  private final double decay;
  private long steps;

  /**
   * Numbers that are all 0.
   *
   * @param pace of a step, about the most that a number changes
   * @param decay share of itself that a number loses in a step, times the pace
   */
  public Adam(int size, double pace, double decay) {
    this.values = new double[size];
    this.first = new double[size];
    this.second = new double[size];
    this.pace = pace;
    this.decay = decay;
  }

  /** One of the numbers. */
  public double at(int index) {
    return values[index];
  }

  /** Changes one of the numbers. */
  public void set(int index, double value) {
    values[index] = value;
  }

  /** A step of the usual pace. */
  public void step(double[] slope) {
    step(slope, 1);
  }

  /**
   * A step downhill.
   *
   * @param slope of the loss for each number
   * @param part of the usual pace
   */
  public void step(double[] slope, double part) {
    steps++;
    double firstBias = 1 - StrictMath.pow(FIRST, (double) steps);
    double secondBias = 1 - StrictMath.pow(SECOND, (double) steps);
    for (int i = 0; i < values.length; i++) {
      first[i] = FIRST * first[i] + (1 - FIRST) * slope[i];
      second[i] = SECOND * second[i] + (1 - SECOND) * slope[i] * slope[i];
      double step = first[i] / firstBias / (StrictMath.sqrt(second[i] / secondBias) + TINY);
      values[i] -= part * pace * (step + decay * values[i]);
    }
  }

  /** Writes the numbers and all that is needed to go on. */
  public void save(DataOutputStream out) throws IOException {
    out.writeLong(steps);
    for (int i = 0; i < values.length; i++) {
      out.writeDouble(values[i]);
      out.writeDouble(first[i]);
      out.writeDouble(second[i]);
    }
  }

  /** Takes up what was written. */
  public void restore(DataInputStream in) throws IOException {
    steps = in.readLong();
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
      first[i] = in.readDouble();
      second[i] = in.readDouble();
    }
  }
}
