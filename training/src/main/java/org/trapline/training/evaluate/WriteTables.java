package org.trapline.training.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.training.figures.Agreement;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.FigureRow;
import org.trapline.training.photos.LabelledPhoto;

/** Writes what the page says as tables, too. */
final class WriteTables {
  /** Who the figures about people are of, in the table of figures. */
  private static final String PEOPLE = "people";

  private final Path folder;

  WriteTables(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void figures(List<FigureRow> figures) throws IOException {
    write("figures", FigureRow.class, figures);
  }

  void answers(List<Answered> answers, List<Answered> second) throws IOException {
    Map<String, Answered> others = new HashMap<>();
    second.forEach(each -> others.put(each.photo().contentHash(), each));
    write(
        "answers",
        AnswerRow.class,
        answers.stream().map(each -> row(each, others.get(each.photo().contentHash()))).toList());
  }

  private static AnswerRow row(Answered each, @Nullable Answered other) {
    LabelledPhoto photo = each.photo();
    return new AnswerRow(
        photo.contentHash(),
        photo.deploymentId(),
        photo.filePath(),
        photo.light(),
        each.fold(),
        photo.label(),
        each.answer(),
        each.score(),
        other == null ? null : other.answer(),
        other == null ? null : other.score(),
        !each.right() || (other != null && !other.right()));
  }

  void confusion(Evaluation.Confusion confusion) throws IOException {
    List<ConfusionRow> rows = new ArrayList<>();
    for (Evaluation.Line line : confusion.rows()) {
      for (int i = 0; i < line.counts().size(); i++) {
        if (line.counts().get(i) > 0) {
          rows.add(
              new ConfusionRow(line.truth(), confusion.answers().get(i), line.counts().get(i)));
        }
      }
    }
    write("confusion", ConfusionRow.class, rows);
  }

  void reliability(List<Evaluation.Bin> bins) throws IOException {
    write(
        "reliability",
        ReliabilityRow.class,
        bins.stream()
            .map(
                bin ->
                    new ReliabilityRow(
                        bin.from(),
                        bin.score(),
                        bin.right().k(),
                        bin.right().n(),
                        bin.right().share(),
                        bin.right().lower(),
                        bin.right().upper()))
            .toList());
  }

  /** What people's votes say, as rows of the figures. */
  static List<FigureRow> of(@Nullable Agreement people) {
    List<FigureRow> rows = new ArrayList<>();
    if (people != null) {
      String photos = "labelled by several people";
      rows.add(FigureRow.of(PEOPLE, photos, "pairs_agreeing", null, people.pairs()));
      rows.add(FigureRow.of(PEOPLE, photos, "with_majority_of_others", null, people.others()));
      people
          .classes()
          .forEach(
              line ->
                  rows.add(FigureRow.of(PEOPLE, photos, "same_class", line.answer(), line.same())));
    }
    return rows;
  }

  private <T extends Record> void write(String name, Class<T> type, List<T> rows)
      throws IOException {
    Files.write(folder.resolve(name + ".parquet"), RecordTable.of(type).toBytes(rows, Map.of()));
  }
}
