package org.trapline.analysis.review.answers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.review.KnownNames;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.review.UnitKind;
import org.trapline.analysis.survey.TaxonGroup;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Reads reviews and checks them; every fault is one sentence that says what to do. */
public final class ReadReview {
  private final Connection tables;
  private final KnownNames names;
  private final Map<String, ReviewLine> answered = new HashMap<>();

  private ReadReview(Connection tables, KnownNames names) {
    this.tables = tables;
    this.names = names;
  }

  /**
   * Reads files, as one review.
   *
   * @param applied labels that lie beside the tables; what a file says of the same photo wins
   * @param groups of the survey, whose members may be named too
   * @param fileTimes whether times from a file's modification may be used
   * @throws AnalysisInputException if a file names an unknown medium or species, answers one twice,
   *     or answers nothing
   */
  public static Review from(
      Connection tables,
      List<Path> files,
      List<ReviewLine> applied,
      List<TaxonGroup> groups,
      boolean fileTimes) {
    ReadReview reading = new ReadReview(tables, KnownNames.from(tables, groups));
    List<ReviewLine> lines = new ArrayList<>();
    for (Path file : files) {
      List<ReviewLine> own = ReviewFile.read(file);
      if (own.stream().allMatch(line -> line.answer() == null)) {
        throw new AnalysisInputException(
            "Nothing is filled in in %s: the column human_name is empty; review it first."
                .formatted(file));
      }
      for (ReviewLine line : own) {
        lines.add(reading.checked(file, line));
      }
    }
    lines.addAll(others(applied, lines));
    Map<Review.Key, Review.Facts> facts = reading.facts(lines, fileTimes);
    for (ReviewLine line : lines) {
      if (!facts.containsKey(Review.Key.of(line))) {
        throw new AnalysisInputException(
            ("The review names the file %s of deployment %s (media_id %s), which is not in these"
                    + " results; give the results that it was drawn from.")
                .formatted(line.file().path(), line.file().deployment(), line.file().mediaId()));
      }
    }
    checkSizes(lines);
    return new Review(lines, facts);
  }

  private static List<ReviewLine> others(List<ReviewLine> applied, List<ReviewLine> lines) {
    Set<Review.Key> corrected = new HashSet<>();
    for (ReviewLine line : lines) {
      if (line.unit().kind() == UnitKind.MEDIA && line.answer() != null) {
        corrected.add(Review.Key.of(line));
      }
    }
    return applied.stream().filter(line -> !corrected.contains(Review.Key.of(line))).toList();
  }

  private ReviewLine checked(Path file, ReviewLine line) {
    ReviewLine.Answer answer = line.answer();
    if (answer == null) {
      return line;
    }
    String key = line.file().deployment() + "\n" + line.file().mediaId() + "\n" + subject(line);
    ReviewLine before = answered.put(key, line);
    if (before != null) {
      throw new AnalysisInputException(
          "The file %s in %s has two answers, \"%s\" and \"%s\"; keep one of both lines."
              .formatted(
                  line.file().mediaId(),
                  file,
                  Objects.requireNonNull(before.answer()).name(),
                  answer.name()));
    }
    return new ReviewLine(
        line.unit(),
        line.file(),
        line.machineName(),
        line.machineScore(),
        new ReviewLine.Answer(
            name(file, line, answer.name()), answer.count(), answer.by(), answer.comment()));
  }

  /** A file with two species may be answered for both. */
  private static String subject(ReviewLine line) {
    String machine = line.machineName();
    return line.unit().kind() == UnitKind.MEDIA || machine == null ? "" : machine;
  }

  private String name(Path file, ReviewLine line, String typed) {
    Seen word = Seen.of(typed);
    if (word != null) {
      return word.word();
    }
    String known = names.find(typed);
    if (known != null) {
      return known;
    }
    String nearest = names.nearest(typed, tables);
    throw new AnalysisInputException(
        ("In %s, the file %s is named \"%s\", which nothing in the tables is called%s; a species"
                + " that the models don't know is listed in taxa.csv.")
            .formatted(
                file,
                line.file().mediaId(),
                typed,
                nearest == null ? "" : " (did you mean \"" + nearest + "\"?)"));
  }

  private Map<Review.Key, Review.Facts> facts(List<ReviewLine> lines, boolean fileTimes) {
    Rows.run(
        tables,
        "CREATE OR REPLACE TEMP TABLE review_named (deployment_id VARCHAR, media_id VARCHAR)");
    try (PreparedStatement insert =
        tables.prepareStatement("INSERT INTO review_named VALUES (?, ?)")) {
      for (ReviewLine line : lines) {
        insert.setString(1, line.file().deployment());
        insert.setString(2, line.file().mediaId());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the reviewed files could not be written", e);
    }
    String sql =
        SqlText.of(ReadReview.class, "media.sql")
            .replace("{file_times}", String.valueOf(fileTimes));
    Map<Review.Key, Review.Facts> facts = new HashMap<>();
    Rows.each(
        tables,
        sql,
        row ->
            facts.put(
                new Review.Key(row.getString("deployment_id"), row.getString("media_id")),
                new Review.Facts(
                    row.getString("station"),
                    Rows.localTime(row, "captured_at_local"),
                    row.getBoolean("time_is_good"))));
    return facts;
  }

  /** Two samples of one survey have strata of the same names; they can't be added up. */
  private static void checkSizes(List<ReviewLine> lines) {
    Map<String, ReviewLine.Stratum> strata = new HashMap<>();
    for (ReviewLine line : lines) {
      ReviewLine.@Nullable Stratum own = line.unit().stratum();
      ReviewLine.Stratum other = own == null ? null : strata.putIfAbsent(own.name(), own);
      if (own != null && other != null && !other.equals(own)) {
        throw new AnalysisInputException(
            ("The stratum %s has %d units in one place and %d in another: those are two samples;"
                    + " give one of them.")
                .formatted(own.name(), other.size(), own.size()));
      }
    }
    Map<String, Long> drawn =
        lines.stream()
            .filter(Review::isDrawn)
            .collect(
                Collectors.groupingBy(
                    line -> Objects.requireNonNull(line.unit().stratum()).name(),
                    Collectors.counting()));
    drawn.forEach(
        (name, number) -> {
          if (number > Objects.requireNonNull(strata.get(name)).size()) {
            throw new AnalysisInputException(
                "The stratum %s has more lines than units: the same sample was given twice."
                    .formatted(name));
          }
        });
  }
}
