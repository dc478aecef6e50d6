package org.trapline.training.photos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.io.InputFile;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;

/** The tables of labels that {@code trapline labels} writes. */
public final class LabelTable {
  /** The labels that 'trapline labels apply' lays beside a result's tables. */
  static final String APPLIED = "labels.parquet";

  private static final RecordTable<LabelRow> LABELS = RecordTable.of(LabelRow.class);
  private static final String MARK = "PAR1";

  private LabelTable() {}

  /**
   * All rows of a table.
   *
   * @throws InputException with one sentence if there is none, or it is no table of labels
   */
  public static List<LabelRow> read(SurveyLabels labels) throws IOException {
    Path file = labels.table();
    List<LabelRow> rows = LABELS.readAll(file == null ? applied(labels.result()) : given(file));
    if (rows.isEmpty()) {
      throw new InputException("%s holds no label: import labels first.".formatted(labels.place()));
    }
    return rows;
  }

  private static InputFile applied(ResultFolder result) throws IOException {
    if (!result.exists(APPLIED)) {
      throw new InputException(
          "%s has no labels of its own: name a table with --labels, or lay one beside the result with 'trapline labels apply'."
              .formatted(result.spec()));
    }
    return result.input(APPLIED);
  }

  private static InputFile given(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "%s was to be a table of labels, and there is no such file: check the path."
              .formatted(file));
    }
    if (!isParquet(file) || !LABELS.hasItsColumns(ChannelInputFile.of(file))) {
      throw new InputException(
          "%s is no table of labels: make one of it with 'trapline labels import'."
              .formatted(file));
    }
    return ChannelInputFile.of(file);
  }

  private static boolean isParquet(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MARK.length()), StandardCharsets.ISO_8859_1).equals(MARK);
    }
  }
}
