package org.trapline.transforms.packed;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "ab",
          "0123456789abcdef0123",
          "ABCD",
          "caf\u00E9 \uD83E\uDD8A\n",
          "f".repeat(62),
          "f".repeat(64),
          "x".repeat(1000));

  private static final List<Long> NUMBERS =
      List.of(0L, 1L, 127L, 128L, 1_700_000_000_000L, Long.MAX_VALUE, -1L, Long.MIN_VALUE);

  @Test
  void givesBackEveryRow() {
    PackedRows rows = new PackedRows(0);
    for (String text : TEXTS) {
      for (long number : NUMBERS) {
        rows.number(number).text(text).number(7).end();
      }
    }
    rows.trim();

    assertThat(rows.size()).isEqualTo(TEXTS.size() * NUMBERS.size());
    int index = 0;
    for (String text : TEXTS) {
      for (long number : NUMBERS) {
        PackedRows.Reader row = rows.row(index++);
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.text()).isEqualTo(text);
        assertThat(row.number()).isEqualTo(7);
      }
    }
    assertThrows(IndexOutOfBoundsException.class, () -> rows.row(rows.size()));
  }
}
