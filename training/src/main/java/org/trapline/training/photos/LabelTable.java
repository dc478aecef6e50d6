package org.trapline.training.photos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;

/** The table of labels that {@code trapline labels} writes. */
final class LabelTable {
  private static final RecordTable<LabelRow> LABELS = RecordTable.of(LabelRow.class);
  private static final String MARK = "PAR1";

  private LabelTable() {}

  static List<LabelRow> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "--labels names %s, and there is no such file: check the path.".formatted(file));
    }
    if (!isParquet(file)) {
      throw new InputException(
          "%s is no table of labels: make one of it with 'trapline labels import'."
              .formatted(file));
    }
    List<LabelRow> rows = LABELS.readAll(ChannelInputFile.of(file));
    if (rows.isEmpty()) {
      throw new InputException("%s holds no label: import labels first.".formatted(file));
    }
    return rows;
  }

  private static boolean isParquet(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MARK.length()), StandardCharsets.ISO_8859_1).equals(MARK);
    }
  }
}
