package org.trapline.analysis.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.tables.SafeCsv;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;

/** Tables of labels on a disk, and the lists that lie beside them. */
public final class LabelTable {
  private static final RecordTable<LabelRow> TABLE = RecordTable.of(LabelRow.class);
  private static final String PARQUET = ".parquet";

  /** Of a Parquet file: its first and its last four bytes. */
  private static final String MAGIC = "PAR1";

  private LabelTable() {}

  /**
   * All rows of a table.
   *
   * @throws AnalysisInputException if the file is no table of labels or holds none
   */
  public static List<LabelRow> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new AnalysisInputException(
          "There is no file %s; give what 'trapline labels import' wrote.".formatted(file));
    }
    if (!isParquet(file) || !TABLE.hasItsColumns(ChannelInputFile.of(file))) {
      throw new AnalysisInputException(
          "The file %s is no table of labels; give what 'trapline labels import' or 'trapline labels clean' wrote."
              .formatted(file));
    }
    List<LabelRow> rows = TABLE.readAll(ChannelInputFile.of(file));
    if (rows.isEmpty()) {
      throw new AnalysisInputException("The file %s holds no label.".formatted(file));
    }
    return rows;
  }

  private static boolean isParquet(Path file) throws IOException {
    byte[] bytes = new byte[MAGIC.length()];
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(bytes, 0, bytes.length) == bytes.length
          && new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).equals(MAGIC);
    }
  }

  /** Replaces a table. */
  public static void write(Path file, List<LabelRow> rows) throws IOException {
    Path unfinished = file.resolveSibling("_unfinished-" + file.getFileName());
    Files.write(unfinished, TABLE.toBytes(rows, Map.of()));
    TextFile.replace(unfinished, file);
  }

  /** Writes a list beside a table: {@code labels-unmatched.csv} beside {@code labels.parquet}. */
  public static Path writeBeside(Path table, String what, List<? extends List<?>> rows)
      throws IOException {
    String name = table.getFileName().toString();
    String stem =
        name.endsWith(PARQUET) ? name.substring(0, name.length() - PARQUET.length()) : name;
    Path file = table.resolveSibling(stem + "-" + what + ".csv");
    StringBuilder text = new StringBuilder();
    SafeCsv.write(rows, text);
    TextFile.write(file, text.toString());
    return file;
  }
}
