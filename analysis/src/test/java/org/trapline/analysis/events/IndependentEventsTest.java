package org.trapline.analysis.events;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class IndependentEventsTest {
  private static LocalDateTime time(CSVRecord row) {
    return LocalDateTime.parse(row.get("DateTimeOriginal").replace(' ', 'T'));
  }

  /** camtrapR takes same-second rows of a species at a place as one record; so does this. */
  private static List<Sighting> sightings(boolean perCamera) {
    Map<String, Sighting> records = new LinkedHashMap<>();
    for (CSVRecord row : Golden.rows("events/synthetic_input.csv")) {
      String place = row.get("Station") + (perCamera ? "/" + row.get("Camera") : "");
      Sighting sighting =
          new Sighting(
              place,
              row.get("Camera"),
              "file",
              Kind.ANIMAL,
              row.get("Species"),
              time(row),
              Integer.parseInt(row.get("count")),
              1);
      records.merge(
          place + row.get("Species") + time(row),
          sighting,
          (one, other) -> one.count() > other.count() ? one : other);
    }
    return records.values().stream()
        .sorted(
            Comparator.comparing(Sighting::station)
                .thenComparing(Sighting::species)
                .thenComparing(Sighting::time))
        .toList();
  }

  private static List<String> events(long minutes, String comparedTo, boolean perCamera) {
    ComparedTo reference =
        comparedTo.equals("lastIndependentRecord")
            ? ComparedTo.LAST_INDEPENDENT_RECORD
            : ComparedTo.LAST_RECORD;
    return IndependentEvents.of(
            sightings(perCamera), new EventRule(Duration.ofMinutes(minutes), reference))
        .stream()
        .map(
            event -> {
              Duration since = event.sinceReference();
              return "%s %s %s delta %d images %d count %d"
                  .formatted(
                      event.first().station(),
                      event.first().species(),
                      event.start(),
                      since == null ? 0 : since.toSeconds(),
                      event.sightings().size(),
                      event.groupSizeMin());
            })
        .sorted()
        .toList();
  }

  @Test
  void eventsAreThoseOfCamtrapRButForItsTwoArtefacts() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (CSVRecord row : Golden.rows("events/synthetic_expected.csv")) {
      boolean perCamera = row.get("camerasIndependent").equals("TRUE");
      String station = row.get("Station") + (perCamera ? "/" + row.get("Camera") : "");
      boolean lostMaximum =
          row.get("Species").equals("burst") && row.get("DateTimeOriginal").endsWith("12:00:00");
      boolean cutByOtherCamera =
          perCamera
              && row.get("minDeltaTime").equals("60")
              && row.get("Species").equals("twocam")
              && row.get("Camera").equals("c1");
      expected
          .computeIfAbsent(
              row.get("minDeltaTime") + " " + row.get("comparedTo") + " " + perCamera,
              any -> new ArrayList<>())
          .add(
              "%s %s %s delta %d images %d count %d"
                  .formatted(
                      station,
                      row.get("Species"),
                      time(row),
                      Golden.count(row, "delta.time.secs"),
                      cutByOtherCamera ? 2 : Golden.count(row, "n_images"),
                      lostMaximum ? 5 : Golden.count(row, "count_max")));
    }

    assertThat(expected).hasSize(10);
    expected.forEach(
        (setting, rows) -> {
          String[] parts = setting.split(" ", -1);
          assertThat(events(Long.parseLong(parts[0]), parts[1], Boolean.parseBoolean(parts[2])))
              .containsExactlyElementsIn(rows);
        });
  }

  @Test
  void noPhotoIsLostInTheMissingHourOfSpring() {
    List<Sighting> sightings =
        Golden.rows("events/dst_input.csv").stream()
            .map(row -> new Sighting("S1", "c", "m", Kind.ANIMAL, "fox", time(row), 1, 1))
            .toList();
    List<String> expected =
        Golden.rows("events/dst_expected.csv").stream()
            .filter(row -> row.get("timeZone").equals("UTC"))
            .map(row -> row.get("event_start").replace(' ', 'T') + " " + row.get("n_images"))
            .toList();

    assertThat(
            IndependentEvents.of(sightings, EventRule.USUAL).stream()
                .map(
                    event ->
                        event.start().format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                            + " "
                            + event.sightings().size())
                .toList())
        .isEqualTo(expected);
  }

  /** What R loses when it is told that the camera switched to summer time, which it never did. */
  @Test
  void aZoneWithSummerTimeWouldLoseAPhotoAndAnEvent() {
    ZoneId london = ZoneId.of("Europe/London");
    List<Sighting> left =
        Golden.rows("events/dst_input.csv").stream()
            .map(IndependentEventsTest::time)
            .filter(time -> !london.getRules().getValidOffsets(time).isEmpty())
            .map(time -> LocalDateTime.ofInstant(time.atZone(london).toInstant(), ZoneOffset.UTC))
            .map(time -> new Sighting("S1", "c", "m", Kind.ANIMAL, "fox", time, 1, 1))
            .toList();
    List<Event> events = IndependentEvents.of(left, EventRule.USUAL);
    List<CSVRecord> expected =
        Golden.rows("events/dst_expected.csv").stream()
            .filter(row -> row.get("timeZone").equals("Europe/London"))
            .toList();

    assertThat(events).hasSize(expected.size());
    assertThat(events.get(0).sightings()).hasSize((int) Golden.count(expected.get(0), "n_images"));
  }
}
