package org.trapline.training.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.trapline.training.photos.LabelledPhoto;

/** Says what a split holds, and what it cannot tell. */
public final class SplitReport {
  private final List<LabelledPhoto> photos;
  private final Split split;

  private SplitReport(List<LabelledPhoto> photos, Split split) {
    this.photos = photos;
    this.split = split;
  }

  /** The number of photos of each class in each fold. */
  public static Map<String, Map<Fold, Integer>> counts(List<LabelledPhoto> photos, Split split) {
    Map<String, Map<Fold, Integer>> counts = new TreeMap<>();
    for (LabelledPhoto photo : photos) {
      counts
          .computeIfAbsent(photo.answer(), answer -> new EnumMap<>(Fold.class))
          .merge(split.of(photo), 1, Integer::sum);
    }
    return counts;
  }

  /** What must be known before the figures are believed: a sentence each. */
  public static List<String> warnings(List<LabelledPhoto> photos, Split split) {
    return new SplitReport(photos, split).warnings();
  }

  private List<String> warnings() {
    List<String> sentences = new ArrayList<>();
    Set<String> deployments = of(photo -> true);
    if (of(photo -> split.of(photo) == Fold.UNSEEN).isEmpty()) {
      sentences.add(
          deployments.size() == 1
              ? "all labelled photos are of one deployment: the figures say nothing of another"
                  + " camera or place"
              : "no deployment could be held out of the %d labelled ones: the figures say nothing of another camera or place"
                  .formatted(deployments.size()));
    }
    counts(photos, split)
        .forEach(
            (answer, folds) -> {
              int all = folds.values().stream().mapToInt(n -> n).sum();
              Set<String> homes = of(photo -> photo.answer().equals(answer));
              if (homes.size() == 1 && deployments.size() > 1) {
                sentences.add(
                    "'%s' lives in one deployment only, %s (%d photos): that place may be learnt in its stead"
                        .formatted(answer, homes.iterator().next(), all));
              }
              if (!folds.containsKey(Fold.SEEN) && !folds.containsKey(Fold.UNSEEN)) {
                sentences.add(
                    "'%s' has %d photos of %d encounters: none is left to test on"
                        .formatted(answer, all, encounters(answer)));
              }
            });
    return sentences;
  }

  private Set<String> of(Predicate<LabelledPhoto> wanted) {
    Set<String> ids = new TreeSet<>();
    photos.stream()
        .filter(photo -> !photo.trainOnly() && wanted.test(photo))
        .forEach(photo -> ids.add(photo.deploymentId()));
    return ids;
  }

  private long encounters(String answer) {
    return photos.stream()
        .filter(photo -> photo.answer().equals(answer))
        .map(LabelledPhoto::encounter)
        .distinct()
        .count();
  }
}
