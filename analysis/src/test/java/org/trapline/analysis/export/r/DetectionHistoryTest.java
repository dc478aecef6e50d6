package org.trapline.analysis.export.r;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;
import org.trapline.analysis.survey.Station;

class DetectionHistoryTest {
  private static final LocalDate SURVEY = LocalDate.of(2024, 4, 1);

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  private static Watch watch(String station) {
    Spans time =
        Golden.rows("own/deployments_input.csv").stream()
            .filter(row -> row.get("Station").equals(station) && row.get("session").equals("1"))
            .map(row -> Spans.of(new Span(time(row.get("setup")), time(row.get("retrieval")))))
            .findFirst()
            .orElseThrow();
    return new Watch(new Station(station, Group.NONE, null, null), Period.ALL, time, time);
  }

  private static List<LocalDateTime> events(String station) {
    return Golden.rows("own/records_input.csv").stream()
        .filter(row -> row.get("Station").equals(station))
        .map(row -> time(row.get("DateTimeOriginal")))
        .toList();
  }

  @Test
  void historiesAreThoseOfCamtrapRButForMidnight() {
    int midnights = 0;
    for (CSVRecord row : Golden.rows("own/detection_history_expected.csv")) {
      Watch watch = watch(row.get("Station"));
      LocalDate first = row.get("day1").equals("survey") ? SURVEY : watch.firstDay();
      int days = (int) count(row, "occasionLength");
      List<DetectionHistory.Occasion> own =
          DetectionHistory.of(watch, first, days, events(row.get("Station"))).occasions();
      int number = (int) count(row, "occasion") - 1;
      boolean known = number < own.size() && own.get(number).known();

      assertWithMessage(row.toString()).that(known).isEqualTo(!row.get("y").equals("NA"));
      if (known) {
        assertThat(own.get(number).effort()).isWithin(1e-4).of(number(row, "effort"));
        boolean midnight = isMidnightOfR3(row, first, number, days);
        midnights += midnight ? 1 : 0;
        assertWithMessage(row.toString())
            .that(own.get(number).detected())
            .isEqualTo(midnight || row.get("y").equals("1"));
      }
    }
    assertThat(midnights).isAtLeast(1);
  }

  /** camtrapR takes an event at exactly midnight for one of the day before. */
  private static boolean isMidnightOfR3(CSVRecord row, LocalDate first, int number, int days) {
    return row.get("Station").equals("R3")
        && first.plusDays((long) number * days).equals(LocalDate.of(2024, 4, 11));
  }
}
