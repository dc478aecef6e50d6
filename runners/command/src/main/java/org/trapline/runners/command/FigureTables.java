package org.trapline.runners.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.runners.console.Columns;
import org.trapline.training.evaluate.TreatmentRow;
import org.trapline.training.figures.Agreement;
import org.trapline.training.figures.ClassRow;
import org.trapline.training.figures.OverallRow;
import org.trapline.training.figures.Share;
import org.trapline.training.split.Fold;

/** Figures of models as tables for a terminal. */
final class FigureTables {
  private FigureTables() {}

  /** How many photos of each class are used for what. */
  static List<String> photos(Map<String, Map<Fold, Integer>> photos) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("class", "learnt from", "decide", "test, seen", "test, unseen"));
    photos.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                rows.add(
                    List.of(
                        entry.getKey(),
                        count(entry.getValue(), Fold.TRAIN),
                        count(entry.getValue(), Fold.VALIDATION),
                        count(entry.getValue(), Fold.SEEN),
                        count(entry.getValue(), Fold.UNSEEN))));
    return Columns.lines(rows, 1);
  }

  private static String count(Map<Fold, Integer> counts, Fold fold) {
    return String.valueOf(counts.getOrDefault(fold, 0));
  }

  /** How often each model is right. */
  static List<String> overall(List<OverallRow> overall) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("right", "test photos", "n", "top 1", "top 3", "top 10", "mean of classes"));
    for (OverallRow row : overall) {
      rows.add(
          List.of(
              row.who(),
              row.photos(),
              String.valueOf(row.top1().n()),
              row.top1().words(),
              share(row.top3()),
              share(row.top10()),
              number(row.balanced())));
    }
    return Columns.lines(rows, 2);
  }

  /** How well each model tells each class. */
  static List<String> classes(List<ClassRow> perClass) {
    Set<String> parts = new LinkedHashSet<>();
    perClass.forEach(row -> parts.add(row.photos()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("class", "test photos", "by", "n", "recall", "precision"));
    for (String part : parts) {
      perClass.stream()
          .filter(row -> row.photos().equals(part))
          .sorted(Comparator.comparing(ClassRow::answer))
          .forEach(
              row ->
                  rows.add(
                      List.of(
                          row.answer(),
                          row.photos(),
                          row.who(),
                          String.valueOf(row.recall().n()),
                          row.recall().words(),
                          row.precision().words())));
    }
    return Columns.lines(rows, 3);
  }

  /** How often a model is right in each treatment. */
  static List<String> treatments(List<TreatmentRow> treatments) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("photos shown with", "n", "right"));
    treatments.forEach(
        row ->
            rows.add(
                List.of(row.treatment(), String.valueOf(row.right().n()), row.right().words())));
    return Columns.lines(rows, 1);
  }

  /** How well people agree, if several labelled the same photos. */
  static List<String> people(@Nullable Agreement people) {
    if (people == null) {
      return List.of();
    }
    String alpha =
        people.alpha() == null
            ? ""
            : ", beyond chance %s (Krippendorff's alpha)".formatted(number(people.alpha()));
    return List.of(
        "%d photos were labelled by several people: two of them say the same in %s%s; one says what most of the others say in %s of %d cases."
            .formatted(
                people.photos(),
                people.pairs().words(),
                alpha,
                people.others().words(),
                people.others().n()));
  }

  private static String share(Share share) {
    Double value = share.share();
    return value == null ? "none" : number(value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
