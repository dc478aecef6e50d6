package org.trapline.training.figures;

import java.util.List;
import java.util.Locale;
import org.trapline.training.photos.Task;

/**
 * What comes of photos at a threshold, in words.
 *
 * @param task what the model answers
 * @param threshold from which score on an answer counts, 0 to 1
 */
public record AtThreshold(Task task, double threshold) {
  /** The sentence about some test photos. */
  public String sentence(String photos, List<Answered> tested) {
    return task == Task.BLANK ? ofFilter(photos, tested) : ofSpecies(photos, tested);
  }

  private String ofFilter(String photos, List<Answered> tested) {
    List<Answered> occupied =
        tested.stream().filter(each -> !each.truth().equals(Task.NOTHING)).toList();
    List<Answered> blank =
        tested.stream().filter(each -> each.truth().equals(Task.NOTHING)).toList();
    Share kept = Figures.share(occupied, each -> each.scoreOf(Task.NOTHING) < threshold);
    Share rejected = Figures.share(blank, each -> each.scoreOf(Task.NOTHING) >= threshold);
    return text(
        "%s, at the threshold %.3f: of %d occupied photos %d are kept, %s; of %d blank ones %d"
            + " are rejected, %s.",
        photos,
        threshold,
        kept.n(),
        kept.k(),
        kept.words(),
        rejected.n(),
        rejected.k(),
        rejected.words());
  }

  private String ofSpecies(String photos, List<Answered> tested) {
    List<Answered> named = tested.stream().filter(each -> each.score() >= threshold).toList();
    Share answered = Share.of(named.size(), tested.size());
    Share right = Figures.share(named, Answered::right);
    return text(
        "%s, at the threshold %.3f: of %d photos %d are named, %s, the others are unknown; of the"
            + " named %d are right, %s.",
        photos, threshold, answered.n(), answered.k(), answered.words(), right.k(), right.words());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
