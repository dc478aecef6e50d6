package org.trapline.runners.laptop.torture;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.write.ResultFolder;

class TableCountsTest {
  @TempDir Path undisturbed;
  @TempDir Path tortured;

  @Test
  void countsNothingWhereAllIsEqual() throws IOException {
    write(undisturbed, row("a", 1), row("b", 2));
    write(tortured, row("a", 1), row("b", 2));

    assertThat(counts()).isEqualTo(new TableCounts(2, 0, 0, 0, List.of()));
  }

  @Test
  void countsWhatIsLostDoubledAndWrong() throws IOException {
    write(undisturbed, row("a", 1), row("b", 2), row("c", 3));
    write(tortured, row("a", 1), row("a", 1), row("b", 7));

    TableCounts counts = counts();

    assertThat(counts.lost()).isEqualTo(1);
    assertThat(counts.doubled()).isEqualTo(1);
    assertThat(counts.wrong()).isEqualTo(1);
    assertThat(counts.differences()).isNotEmpty();
  }

  private TableCounts counts() throws IOException {
    return TableCounts.of(undisturbed, tortured).get("thumbnails");
  }

  private static ThumbnailRow row(String media, int value) {
    return new ThumbnailRow("RIV-01", media, -1, Bytes.copyOf(new byte[] {(byte) value}));
  }

  private static void write(Path result, ThumbnailRow... rows) throws IOException {
    ResultFolder.at(result.toString())
        .write(
            "thumbnails/deployment=riv-01/part-0.parquet",
            RecordTable.of(ThumbnailRow.class).toBytes(List.of(rows), Map.of()));
  }
}
