package org.trapline.runners.tables;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.DeploymentCounts;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.SiteCountry;
import org.trapline.schemas.SitePosition;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;

class ParquetRowsTest {
  private static final String FILE = "thumbnails/deployment=a/part-0.parquet";

  @TempDir Path first;
  @TempDir Path second;

  @BeforeEach
  void bothHoldTheSame() throws IOException {
    for (Path result : List.of(first, second)) {
      thumbnails(result, FILE, picture("m1", 7), picture("m2", 8));
      deployments(result, deployment(2.5, 3));
    }
  }

  @Test
  void findsNothingWhereAllIsEqual() throws IOException {
    assertThat(differences()).isEmpty();
    assertThat(ParquetRows.of(first).count("thumbnails")).isEqualTo(2);
    assertThat(ParquetRows.of(first).count("deployments")).isEqualTo(1);
  }

  @Test
  void namesTheFileTheRowAndTheColumn() throws IOException {
    thumbnails(second, FILE, picture("m1", 7), picture("m3", 8));
    assertThat(differences()).containsExactly(FILE + " row 1 mediaId is m2 and m3");
  }

  @Test
  void seesOneOtherByte() throws IOException {
    thumbnails(second, FILE, picture("m1", 7), picture("m2", 9));
    assertThat(differences()).containsExactly(FILE + " row 1 jpeg is 2 bytes and 2 bytes");
  }

  @Test
  void seesColumnsOfNestedRecordsAndTheSmallestPartOfANumber() throws IOException {
    deployments(second, deployment(Math.nextUp(2.5), 4));
    assertThat(differences())
        .containsExactly(
            "deployments.parquet row 0 position latitude is 2.5 and 2.5000000000000004",
            "deployments.parquet row 0 counts nFiles is 3 and 4");
  }

  @Test
  void aNullIsNoValue() throws IOException {
    deployments(second, deployment(null, 3));
    assertThat(differences())
        .containsExactly("deployments.parquet row 0 position latitude is 2.5 and null");
  }

  @Test
  void seesMissingRowsAndOtherOrder() throws IOException {
    thumbnails(second, FILE, picture("m2", 8));
    assertThat(differences()).contains(FILE + " has 2 rows and 1 rows");
    assertThat(differences()).contains(FILE + " row 0 mediaId is m1 and m2");
  }

  @Test
  void seesAFileThatOnlyOneHas() throws IOException {
    String more = "thumbnails/deployment=b/part-0.parquet";
    thumbnails(second, more, picture("m4", 1));
    assertThat(differences()).containsExactly(more + " is only in the second");
    Files.delete(second.resolve(more));
    Files.delete(second.resolve(FILE));
    assertThat(differences()).containsExactly(FILE + " is only in the first");
  }

  private List<String> differences() throws IOException {
    return ParquetRows.of(first).differencesFrom(ParquetRows.of(second));
  }

  private static ThumbnailRow picture(String mediaId, int content) {
    return new ThumbnailRow("a", mediaId, -1, Bytes.copyOf(new byte[] {1, (byte) content}));
  }

  private static DeploymentRow deployment(Double latitude, long files) {
    LocalDateTime day = LocalDateTime.of(2026, 1, 1, 0, 0);
    return new DeploymentRow(
        "a",
        "a",
        null,
        null,
        new SitePosition(latitude, null),
        SiteCountry.UNKNOWN,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        new DeploymentCounts(files, 1, 2, 0, 0, 0, 0, 0, day, day));
  }

  private static void thumbnails(Path result, String name, ThumbnailRow... rows)
      throws IOException {
    write(result, name, RecordTable.of(ThumbnailRow.class).toBytes(List.of(rows), Map.of()));
  }

  private static void deployments(Path result, DeploymentRow row) throws IOException {
    write(
        result,
        "deployments.parquet",
        RecordTable.of(DeploymentRow.class).toBytes(List.of(row), Map.of()));
  }

  private static void write(Path result, String name, byte[] content) throws IOException {
    Files.createDirectories(result.resolve(name).getParent());
    Files.write(result.resolve(name), content);
  }
}
