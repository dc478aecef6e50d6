package org.trapline.analysis.calibrate;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.review.Precision;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.Rows;

/**
 * Finds the blank threshold that keeps a stated share of what people saw on photos of a result.
 *
 * <p>A threshold chosen on photos looks better on these very photos than on new ones. So each
 * deployment's photos are also judged by the threshold that the other deployments choose; that is
 * the figure to expect from a camera nobody labelled.
 */
public final class CalibrateFilter {
  private static final String SCORES =
      """
      SELECT count(*), count(*) FILTER (blank_score >= ?), count(*) FILTER (blank_score >= ?),
        count(*) FILTER (blank_score >= ?)
      FROM media
      WHERE blank_score IS NOT NULL AND duplicate_of IS NULL AND error_code IS NULL
      """;

  private CalibrateFilter() {}

  /**
   * Calibrates.
   *
   * @param result the folder that a run with a blank filter wrote
   * @param labels CSV of people's labels
   * @param recall share of photos with something on them to keep, above 0 and at most 1
   * @param seed of the draws that the interval is made of
   * @throws AnalysisInputException with one sentence if result or labels are of no use for it
   */
  public static Calibration run(Path result, Path labels, double recall, long seed) {
    if (!(recall > 0 && recall <= 1)) {
      throw new AnalysisInputException(
          "The recall to keep must lie above 0 and at most at 1 (0.99 is 99 %%), but was %s."
              .formatted(recall));
    }
    try (ResultTables tables = ResultTables.open(List.of(result))) {
      Connection connection = tables.connection();
      if (scores(connection, new Threshold(1, 1, 1)).get(0) == 0) {
        throw new AnalysisInputException(
            "The result in %s has no blank scores; run it with --filter or a set that has one."
                .formatted(result));
      }
      Labelled labelled = ReadLabelled.of(connection, labels);
      List<LabelledShot> full = labelled.full();
      if (full.isEmpty()) {
        throw new AnalysisInputException(nothingToKeep(labels, result, labelled));
      }
      Threshold threshold = Threshold.keeping(full, recall, seed);
      return calibration(
          labelled, threshold, scores(connection, threshold), unseen(full, recall, seed));
    }
  }

  private static String nothingToKeep(Path labels, Path result, Labelled labelled) {
    return labelled.shots().isEmpty() && labelled.withoutScore() == 0
        ? "None of the photos in %s (such as %s) is in %s; labels name photos by media_id, or by %s"
            .formatted(
                labels, labelled.unknown().get(0), result, "deployment_id and file_path as in it.")
        : "No photo in %s has anything on it; label some with what is on them.".formatted(labels);
  }

  private static List<Long> scores(Connection connection, Threshold threshold) {
    return Rows.list(
            connection,
            SCORES,
            row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            threshold.value(),
            threshold.lower(),
            threshold.upper())
        .get(0);
  }

  /** Kept of each deployment's photos by the threshold of all others, together. */
  private static @Nullable Precision unseen(List<LabelledShot> full, double recall, long seed) {
    List<String> deployments =
        full.stream().map(LabelledShot::deployment).distinct().sorted().toList();
    if (deployments.size() < 2) {
      return null;
    }
    long kept = 0;
    for (String deployment : deployments) {
      var parts =
          full.stream()
              .collect(Collectors.partitioningBy(shot -> shot.deployment().equals(deployment)));
      Threshold others = Threshold.keeping(parts.getOrDefault(false, List.of()), recall, seed);
      kept += parts.getOrDefault(true, List.of()).stream().filter(others::passes).count();
    }
    return Precision.of(full.size(), kept);
  }

  private static Calibration calibration(
      Labelled labelled, Threshold threshold, List<Long> scores, @Nullable Precision unseen) {
    List<LabelledShot> full = labelled.full();
    List<LabelledShot> empty = labelled.empty();
    List<String> unknown = labelled.unknown();
    return new Calibration(
        threshold.value(),
        threshold.lower(),
        threshold.upper(),
        full.size(),
        full.stream().filter(threshold::passes).count(),
        empty.size(),
        empty.stream().filter(shot -> !threshold.passes(shot)).count(),
        (int) full.stream().map(LabelledShot::deployment).distinct().count(),
        (int) full.stream().map(shot -> shot.deployment() + "\n" + shot.burst()).distinct().count(),
        unseen,
        scores.get(0),
        scores.get(1),
        scores.get(2),
        scores.get(3),
        labelled.unsure(),
        labelled.withoutScore(),
        unknown.size(),
        unknown.isEmpty() ? null : unknown.get(0));
  }
}
