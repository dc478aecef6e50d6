package org.trapline.training.head;

import java.util.List;

/**
 * How much a lesson counts, so that rare classes are learnt too: by the inverse square root of how
 * often its class is shown. In full proportion, three turkeys would count as much as a hundred
 * blanks, and their accidents with them.
 */
public final class ClassWeights {
  private ClassWeights() {}

  /**
   * The weight of each class; the mean over all lessons is 1.
   *
   * @param truths class of each lesson
   * @param classes how many there are
   */
  public static double[] of(List<Integer> truths, int classes) {
    double[] counts = new double[classes];
    truths.forEach(truth -> counts[truth]++);
    double[] weights = new double[classes];
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      weights[c] = counts[c] == 0 ? 0 : 1 / StrictMath.sqrt(counts[c]);
      sum += weights[c] * counts[c];
    }
    for (int c = 0; c < classes; c++) {
      weights[c] *= truths.size() / sum;
    }
    return weights;
  }
}
