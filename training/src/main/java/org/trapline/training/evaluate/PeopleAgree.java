package org.trapline.training.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.LabelRow;
import org.trapline.training.figures.Agreement;
import org.trapline.training.photos.LabelTable;
import org.trapline.training.photos.SurveyLabels;
import org.trapline.training.photos.Task;

/**
 * People held against people, where several labelled the same photo. A person counts once for a
 * photo; who names two species says something else than who names one. Votes of nobody in
 * particular are left out, since two of them may be the same person's.
 */
final class PeopleAgree {
  private PeopleAgree() {}

  /**
   * How well people agree on what a model is asked; null where nobody labelled what another one
   * did.
   *
   * @param votes the table with a row for each vote; null for that of the labels
   */
  static @Nullable Agreement on(Task task, SurveyLabels labels, @Nullable Path votes)
      throws IOException {
    SurveyLabels table =
        votes == null ? labels : new SurveyLabels(votes, labels.media(), labels.sources());
    Map<String, Map<String, TreeSet<String>>> said = new TreeMap<>();
    for (LabelRow row : LabelTable.read(table)) {
      String photo = row.contentHash();
      String who = row.labeledBy();
      if (photo != null && who != null && task.classOf(row.label()).isPresent()) {
        said.computeIfAbsent(photo, any -> new TreeMap<>())
            .computeIfAbsent(who, any -> new TreeSet<>())
            .add(task.classOf(row.label()).orElseThrow());
      }
    }
    List<List<String>> photos = new ArrayList<>();
    said.values()
        .forEach(
            people ->
                photos.add(people.values().stream().map(all -> String.join(" + ", all)).toList()));
    return Agreement.of(photos);
  }
}
