package org.trapline.analysis.effort;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.Golden.number;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.Golden;
import org.trapline.analysis.survey.Design;
import org.trapline.analysis.survey.Failure;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;
import org.trapline.analysis.survey.Station;

class ActiveTimeTest {
  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  private static DeploymentFacts facts(
      String id, @Nullable String start, @Nullable String end, @Nullable String last) {
    return new DeploymentFacts(
        id,
        "S",
        start == null ? null : time(start),
        end == null ? null : time(end),
        start == null ? null : time(start),
        last == null ? null : time(last),
        0.1,
        0.5,
        0,
        0,
        0,
        0,
        false);
  }

  @Test
  void effortIsTheExactTimeLessFailures() {
    Map<String, CSVRecord> expected = new HashMap<>();
    Golden.rows("own/effort_totals_expected.csv")
        .forEach(row -> expected.put(row.get("station_session"), row));
    for (CSVRecord row : Golden.rows("own/deployments_input.csv")) {
      String id = row.get("Station") + "__SESS_" + row.get("session");
      List<Failure> failures =
          row.get("Problem1_from").isEmpty()
              ? List.of()
              : List.of(
                  new Failure(
                      id,
                      new Span(time(row.get("Problem1_from")), time(row.get("Problem1_to"))),
                      ""));
      ActiveTime active =
          ActiveTime.of(
              facts(id, row.get("setup"), row.get("retrieval"), row.get("retrieval")),
              failures,
              false);
      CSVRecord totals = Objects.requireNonNull(expected.get(id));

      assertThat(active.standing().days()).isWithin(1e-9).of(number(totals, "exact_days"));
      assertThat(active.working().days()).isWithin(1e-9).of(number(totals, "effort_days"));
      assertThat(active.standing().days() - active.working().days())
          .isWithin(1e-9)
          .of(number(totals, "failure_days"));
      double rounded =
          Golden.rows("own/effort_daily_expected.csv").stream()
              .filter(day -> day.get("station_session").equals(id))
              .map(day -> time(day.get("day") + " 00:00"))
              .map(day -> active.working().and(Spans.of(new Span(day, day.plusDays(1)))).days())
              .mapToDouble(share -> Math.rint(share * 1e4) / 1e4)
              .sum();
      // camtrapR's days lack a second each, so each may be rounded the other way.
      assertThat(rounded)
          .isWithin(1e-4 * Math.ceil(rounded))
          .of(number(totals, "camtrapR_sum_of_rounded_days"));
    }
  }

  @Test
  void effortOfEachDayIsThatOfCamtrapR() {
    Map<String, Spans> active = new HashMap<>();
    for (CSVRecord row : Golden.rows("own/deployments_input.csv")) {
      Spans time = Spans.of(new Span(time(row.get("setup")), time(row.get("retrieval"))));
      if (!row.get("Problem1_from").isEmpty()) {
        time =
            time.minus(
                Spans.of(new Span(time(row.get("Problem1_from")), time(row.get("Problem1_to")))));
      }
      active.put(row.get("Station") + "__SESS_" + row.get("session"), time);
    }
    for (CSVRecord row : Golden.rows("own/effort_daily_expected.csv")) {
      LocalDateTime day = time(row.get("day") + " 00:00");
      double share =
          Objects.requireNonNull(active.get(row.get("station_session")))
              .and(Spans.of(new Span(day, day.plusDays(1))))
              .days();
      if (row.get("effort").equals("NA")) {
        assertThat(share).isEqualTo(0.0);
      } else {
        assertThat(share).isWithin(1e-4).of(number(row, "effort"));
      }
    }
  }

  @Test
  void aCameraThatFellSilentIsFlaggedAndNotCut() {
    ActiveTime active =
        ActiveTime.of(
            facts("A", "2026-05-01 10:00", "2026-05-31 10:00", "2026-05-20 10:00"),
            List.of(),
            false);

    assertThat(active.flags()).isEqualTo("ended_early");
    assertThat(active.working().days()).isEqualTo(30.0);
    assertThat(active.source()).isEqualTo(EffortSource.FIELD_SHEET);
  }

  @Test
  void theFailureThatExplainsItTakesTheFlagAway() {
    Failure full =
        new Failure("A", new Span(time("2026-05-20 10:00"), time("2026-05-31 10:00")), "full");
    ActiveTime active =
        ActiveTime.of(
            facts("A", "2026-05-01 10:00", "2026-05-31 10:00", "2026-05-20 10:00"),
            List.of(full),
            false);

    assertThat(active.flags()).isEmpty();
    assertThat(active.working().days()).isEqualTo(19.0);
  }

  @Test
  void theSensitivityEndsItAtItsLastFile() {
    ActiveTime active =
        ActiveTime.of(
            facts("A", "2026-05-01 10:00", "2026-05-31 10:00", "2026-05-20 10:00"),
            List.of(),
            true);

    assertThat(active.working().days()).isEqualTo(19.0);
  }

  @Test
  void withoutAFieldSheetTheFilesSayIt() {
    assertThat(
            ActiveTime.of(
                    facts("A", "2026-05-01 10:00", null, "2026-05-20 10:00"), List.of(), false)
                .source())
        .isEqualTo(EffortSource.FILES);
    assertThat(ActiveTime.of(facts("A", null, null, null), List.of(), false).source())
        .isEqualTo(EffortSource.NONE);
  }

  @Test
  void refusesADeploymentThatEndsBeforeItStarts() {
    var wrong =
        assertThrows(
            AnalysisInputException.class,
            () ->
                ActiveTime.of(
                    facts("RIV-3", "2026-05-31 10:00", "2026-05-01 10:00", null),
                    List.of(),
                    false));

    assertThat(wrong).hasMessageThat().contains("RIV-3 ends at 2026-05-01T10:00, before it starts");
  }

  @Test
  void twoCamerasOfOneStationThatOverlapCountOnce() {
    ActiveTime one =
        ActiveTime.of(
            facts("A", "2026-05-01 00:00", "2026-05-11 00:00", "2026-05-11 00:00"),
            List.of(),
            false);
    ActiveTime two =
        ActiveTime.of(
            facts("B", "2026-05-06 00:00", "2026-05-16 00:00", "2026-05-16 00:00"),
            List.of(),
            false);
    Design design =
        new Design(
            new Span(time("2026-05-01 00:00"), time("2026-05-08 00:00")),
            null,
            new Span(time("2026-05-08 00:00"), time("2026-06-01 00:00")),
            Set.of());
    SurveyTime time =
        SurveyTime.of(
            List.of(one, two), Map.of("S", new Station("S", Group.IMPACT, null, null)), design);
    Station station = Objects.requireNonNull(time.stations().get("S"));

    assertThat(time.watched(station, Period.BEFORE).days()).isEqualTo(7.0);
    assertThat(time.watched(station, Period.AFTER).days()).isEqualTo(8.0);
    assertThat(time.rows().stream().map(EffortRow::effortDays).toList())
        .containsExactly(7.0, 3.0, 2.0, 8.0)
        .inOrder();
  }
}
