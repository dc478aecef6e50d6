package org.trapline.pipeline.deployments;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClockCellsTest {
  private static CsvRow row(Field field, String text) {
    return new CsvRow("deployments.csv", 2, Map.of(field, text));
  }

  @ParameterizedTest
  @CsvSource({
    "+02:00, +02:00",
    "02:00, +02:00",
    "02:00:00, +02:00",
    "2, +02:00",
    "-5, -05:00",
    "\u22125, -05:00",
    "+0530, +05:30",
    "UTC+05:45, +05:45",
    "utc -3, -03:00",
    "GMT, Z",
    "Z, Z",
    "+14:00, +14:00",
    "-00:30, -00:30"
  })
  void readsFixedOffsets(String text, String offset) {
    assertThat(ClockCells.offset(row(Field.UTC_OFFSET, text))).isEqualTo(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "+1h, PT1H",
    "-1h, PT-1H",
    "1h30m, PT1H30M",
    "- 2d 4h, PT-52H",
    "90s, PT90S",
    "15 min, PT15M",
    "-00:13:20, PT-13M-20S",
    "1:00, PT1H",
    "+4136:00:00, PT4136H",
    "PT1H, PT1H",
    "-PT1H30M, PT-1H-30M",
    "P4140D, PT99360H"
  })
  void readsShifts(String text, String shift) {
    assertThat(ClockCells.shift(row(Field.CLOCK_SHIFT, text))).isEqualTo(Duration.parse(shift));
  }
}
