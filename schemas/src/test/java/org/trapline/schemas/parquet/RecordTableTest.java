package org.trapline.schemas.parquet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.Category;
import org.trapline.schemas.Column;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;

class RecordTableTest {
  public record Inner(
      @Column("a") @Nullable Float score1, @Column(value = "b", name = "class") String taxon) {}

  public record Item(@Column("a") int n, @Column("b") @Nullable Bytes picture, Inner inner) {}

  public record Sample(
      @Column("a") String deploymentId,
      Inner inner,
      @Column("b") @Nullable Instant at,
      @Column("c") @Nullable LocalDateTime local,
      @Column("d") @Nullable LocalDate day,
      List<Item> items,
      @Column("e") @Nullable Category category,
      @Column("f") boolean sure,
      @Column("g") long size,
      @Column("h") @Nullable Double latitude) {}

  private static final RecordTable<Sample> TABLE = RecordTable.of(Sample.class);

  private static final Sample FULL =
      new Sample(
          "RIV-01 é野",
          new Inner(0.25f, "Aves"),
          Instant.ofEpochMilli(1_700_000_000_123L),
          LocalDateTime.of(2026, 3, 29, 2, 30, 0, 500_000_000),
          LocalDate.of(2026, 3, 29),
          List.of(
              new Item(1, Bytes.copyOf(new byte[] {1, 2}), new Inner(null, "x")),
              new Item(2, null, new Inner(1f, "y"))),
          Category.HUMAN,
          true,
          Long.MAX_VALUE,
          51.5);

  private static final Sample EMPTY =
      new Sample("", new Inner(null, ""), null, null, null, List.of(), null, false, 0, null);

  @Test
  void givesBackEveryRowAsItWas() throws IOException {
    byte[] file = TABLE.toBytes(List.of(FULL, EMPTY, FULL), Map.of("publish", "7"));

    assertThat(TABLE.readAll(ChannelInputFile.of(file)))
        .containsExactly(FULL, EMPTY, FULL)
        .inOrder();
    assertThat(RecordTable.footer(ChannelInputFile.of(file))).containsEntry("publish", "7");
    assertThat(RecordTable.rowCount(ChannelInputFile.of(file))).isEqualTo(3);
  }

  @Test
  void namesColumnsInSnakeCaseInTheOrderOfTheRecord() {
    assertThat(TABLE.columns().stream().map(ColumnDoc::name).toList())
        .containsExactly(
            "deployment_id",
            "score_1",
            "class",
            "at",
            "local",
            "day",
            "n",
            "picture",
            "score_1",
            "class",
            "category",
            "sure",
            "size",
            "latitude")
        .inOrder();
  }

  @Test
  void refusesAFileOfAnotherTable() {
    byte[] file = TABLE.toBytes(List.of(FULL), Map.of());

    assertThrows(
        IllegalArgumentException.class,
        () -> RecordTable.of(ThumbnailRow.class).readAll(ChannelInputFile.of(file)));
  }

  @Test
  void refusesNullWhereTheColumnMayNotBeNull() {
    @SuppressWarnings("NullAway")
    Sample broken =
        new Sample(null, new Inner(null, ""), null, null, null, List.of(), null, false, 0, null);

    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> TABLE.toBytes(List.of(broken), Map.of()));

    assertThat(refused).hasMessageThat().isEqualTo("column deployment_id may not be null");
  }

  @Test
  void everyColumnOfEveryTableIsDocumentedAndNamedOnce() {
    for (Class<? extends Record> type :
        List.of(MediaRow.class, DetectionRow.class, DeploymentRow.class, ThumbnailRow.class)) {
      List<ColumnDoc> columns = RecordTable.of(type).columns();
      assertThat(columns.stream().map(ColumnDoc::name).toList()).containsNoDuplicates();
      columns.forEach(column -> assertThat(column.meaning()).isNotEmpty());
    }
    assertThat(RecordTable.of(JudgedMedia.class).schema().containsField("boxes")).isTrue();
  }
}
