package org.trapline.training.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.split.Fold;

/** What was answered about one photo. Immutable. */
public final class Answered {
  private final LabelledPhoto photo;
  private final Fold fold;
  private final List<String> classes;
  private final double[] scores;

  /**
   * An answer.
   *
   * @param fold what the photo was used for
   * @param classes in the order of the scores
   * @param scores one for each class, the more the surer; not copied
   */
  public Answered(LabelledPhoto photo, Fold fold, List<String> classes, double[] scores) {
    this.photo = photo;
    this.fold = fold;
    this.classes = List.copyOf(classes);
    this.scores = scores;
  }

  /** The photo. */
  public LabelledPhoto photo() {
    return photo;
  }

  /** What it was used for. */
  public Fold fold() {
    return fold;
  }

  /** What people say. */
  public String truth() {
    return photo.answer();
  }

  /** The best answer; of equal ones the first in the order of classes. */
  public String answer() {
    return classes.get(ranked().get(0));
  }

  /** The score of the best answer. */
  public double score() {
    return scores[ranked().get(0)];
  }

  /** The score of a class; 0 where it is not among the answers. */
  public double scoreOf(String answer) {
    int index = classes.indexOf(answer);
    return index < 0 ? 0 : scores[index];
  }

  /** Whether the best answer is right. */
  public boolean right() {
    return answer().equals(truth());
  }

  /** Whether the right answer is among the best so many. */
  public boolean rightAmong(int best) {
    return ranked().stream().limit(best).anyMatch(index -> classes.get(index).equals(truth()));
  }

  private List<Integer> ranked() {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
        .toList();
  }
}
