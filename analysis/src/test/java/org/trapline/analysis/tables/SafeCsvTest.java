package org.trapline.analysis.tables;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@home", "-", "\tx"})
  void guardsWhatASpreadsheetWouldRunAndGivesItBack(String text) {
    assertThat(SafeCsv.cell(text)).isEqualTo("'" + text);
    assertThat(SafeCsv.unguarded(SafeCsv.cell(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-15", "+1.5", "-1.5E-4", "a=b", "'quoted'", ""})
  void leavesNumbersAndOtherTextsAlone(String text) {
    assertThat(SafeCsv.cell(text)).isEqualTo(text);
    assertThat(SafeCsv.unguarded(text)).isEqualTo(text);
  }

  @Test
  void writesRowsWithEmptyFieldsForNothing() throws IOException {
    StringBuilder text = new StringBuilder();
    SafeCsv.write(List.of(List.of("a", "b"), Arrays.asList(-1.5, null)), text);
    assertThat(text.toString()).isEqualTo("a,b\n-1.5,\n");
  }
}
