package org.trapline.training.teach;

import java.util.List;
import org.trapline.training.calibrate.Cutoff;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.AtThreshold;
import org.trapline.training.photos.Task;

/**
 * Chooses the threshold on the photos that decide: a blank filter must keep the stated share of
 * what is occupied, a species model that share of its right answers.
 */
final class Graded {
  private Graded() {}

  static AtThreshold decide(Task task, double recall, List<Answered> deciding) {
    double threshold =
        task == Task.BLANK
            ? Cutoff.blank(
                deciding.stream()
                    .filter(each -> !each.truth().equals(Task.NOTHING))
                    .map(each -> each.scoreOf(Task.NOTHING))
                    .toList(),
                recall)
            : Cutoff.answer(
                deciding.stream().filter(Answered::right).map(Answered::score).toList(), recall);
    return new AtThreshold(task, threshold);
  }
}
