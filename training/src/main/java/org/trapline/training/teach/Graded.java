package org.trapline.training.teach;

import java.util.List;
import java.util.Locale;
import org.trapline.training.calibrate.Cutoff;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.Figures;
import org.trapline.training.figures.Share;
import org.trapline.training.photos.Task;

/**
 * Chooses the threshold on the photos that decide, and says what it does to others: a blank filter
 * must keep the stated share of what is occupied, a species model that share of its right answers.
 */
final class Graded {
  private final Task task;
  private final double recall;
  private double threshold;

  Graded(Task task, double recall) {
    this.task = task;
    this.recall = recall;
  }

  void decide(List<Answered> deciding) {
    threshold =
        task == Task.BLANK
            ? Cutoff.blank(
                deciding.stream()
                    .filter(each -> !each.truth().equals(Task.NOTHING))
                    .map(each -> each.scoreOf(Task.NOTHING))
                    .toList(),
                recall)
            : Cutoff.answer(
                deciding.stream().filter(Answered::right).map(Answered::score).toList(), recall);
  }

  double threshold() {
    return threshold;
  }

  /** What comes of test photos at the threshold. */
  List<String> sentences(String photos, List<Answered> tested) {
    return task == Task.BLANK ? ofFilter(photos, tested) : ofSpecies(photos, tested);
  }

  private List<String> ofFilter(String photos, List<Answered> tested) {
    List<Answered> occupied =
        tested.stream().filter(each -> !each.truth().equals(Task.NOTHING)).toList();
    List<Answered> blank =
        tested.stream().filter(each -> each.truth().equals(Task.NOTHING)).toList();
    Share kept = Figures.share(occupied, each -> each.scoreOf(Task.NOTHING) < threshold);
    Share rejected = Figures.share(blank, each -> each.scoreOf(Task.NOTHING) >= threshold);
    return List.of(
        text(
            "%s, at the threshold %.3f: of %d occupied photos %d are kept, %s; of %d blank ones %d"
                + " are rejected, %s.",
            photos,
            threshold,
            kept.n(),
            kept.k(),
            kept.words(),
            rejected.n(),
            rejected.k(),
            rejected.words()));
  }

  private List<String> ofSpecies(String photos, List<Answered> tested) {
    List<Answered> named = tested.stream().filter(each -> each.score() >= threshold).toList();
    Share answered = Share.of(named.size(), tested.size());
    Share right = Figures.share(named, Answered::right);
    return List.of(
        text(
            "%s, at the threshold %.3f: of %d photos %d are named, %s, the others are unknown; of"
                + " the named %d are right, %s.",
            photos,
            threshold,
            answered.n(),
            answered.k(),
            answered.words(),
            right.k(),
            right.words()));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
