package org.trapline.training.figures;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.split.Fold;
import org.trapline.training.split.Split;

/**
 * What can be had without training: always the most frequent class; and the class of the most
 * similar photo (by the cosine of the backbone's numbers). Both learn from the same photos as the
 * model. A model that is no better than these has learnt nothing.
 */
public final class Baselines {
  /** Name of the first one. */
  public static final String MAJORITY = "majority class";

  /** Name of the second one. */
  public static final String NEAREST = "nearest neighbour";

  private final List<String> classes;
  private final List<LabelledPhoto> learnt;
  private final List<LabelledPhoto> tests;
  private final Split split;

  /**
   * Baselines for some photos.
   *
   * @param photos all that are labelled
   * @param split which of them may be learnt from
   */
  public Baselines(List<String> classes, List<LabelledPhoto> photos, Split split) {
    this.classes = List.copyOf(classes);
    this.split = split;
    this.learnt = photos.stream().filter(photo -> split.of(photo) == Fold.TRAIN).toList();
    this.tests = photos.stream().filter(photo -> split.of(photo).isTest()).toList();
  }

  /** The photos that may be learnt from. */
  public List<LabelledPhoto> learnt() {
    return learnt;
  }

  /** Always the most frequent class. */
  public List<Answered> majority() {
    double[] counts = new double[classes.size()];
    for (LabelledPhoto photo : learnt) {
      int index = classes.indexOf(photo.answer());
      if (index >= 0) {
        counts[index]++;
      }
    }
    double all = Math.max(1, Arrays.stream(counts).sum());
    double[] shares = Arrays.stream(counts).map(count -> count / all).toArray();
    return tests.stream()
        .map(photo -> new Answered(photo, split.of(photo), classes, shares))
        .toList();
  }

  /**
   * The class of the most similar photo.
   *
   * @param numbers of a photo; null where there are none, and the photo is left out
   */
  public List<Answered> nearest(Function<LabelledPhoto, float @Nullable []> numbers) {
    return tests.stream()
        .filter(photo -> numbers.apply(photo) != null)
        .map(photo -> new Answered(photo, split.of(photo), classes, similarities(photo, numbers)))
        .toList();
  }

  private double[] similarities(
      LabelledPhoto photo, Function<LabelledPhoto, float @Nullable []> numbers) {
    float[] own = numbers.apply(photo);
    double[] best = new double[classes.size()];
    Arrays.fill(best, -1);
    for (LabelledPhoto other : learnt) {
      float[] others = numbers.apply(other);
      int index = classes.indexOf(other.answer());
      if (own != null && others != null && index >= 0) {
        best[index] = Math.max(best[index], cosine(own, others));
      }
    }
    return best;
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return aa == 0 || bb == 0 ? 0 : dot / StrictMath.sqrt(aa * bb);
  }
}
