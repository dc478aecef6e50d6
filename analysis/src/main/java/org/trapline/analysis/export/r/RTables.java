package org.trapline.analysis.export.r;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.effort.EffortRow;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;

/**
 * The tables that R's packages want, as rows under a row of names. Zeros are written out and what
 * is not known is NA: a missing row would be read as "no data", not as none.
 */
final class RTables {
  private static final String NA = "NA";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final double DAY_SECONDS = 86_400;

  private final List<Watch> watches;
  private final List<Watch> whole;
  private final List<EffortRow> effort;
  private final List<Event> events;
  private final List<String> species;
  private final Occasions occasions;

  /** By station, then by species. */
  private final Map<String, Map<String, List<Event>>> byPlace;

  /**
   * Tables of a survey.
   *
   * @param time in its periods
   * @param all the same as one period
   * @param events of all kinds; only those of animals become rows
   * @param occasions of detection histories
   */
  RTables(SurveyTime time, SurveyTime all, List<Event> events, Occasions occasions) {
    this.occasions = occasions;
    this.watches = watches(time);
    this.whole = watches(all);
    this.effort = time.rows();
    this.events = events.stream().filter(event -> event.first().kind() == Kind.ANIMAL).toList();
    this.species =
        List.copyOf(
            new TreeSet<>(this.events.stream().map(event -> event.first().species()).toList()));
    this.byPlace =
        this.events.stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.first().station(),
                    Collectors.groupingBy(event -> event.first().species())));
  }

  private static List<Watch> watches(SurveyTime time) {
    List<Watch> watches = new ArrayList<>();
    time.stations()
        .values()
        .forEach(
            station -> {
              for (Period period : time.periods()) {
                Spans standing = time.standing(station, period);
                if (station.group() != Group.EXCLUDE && !standing.parts().isEmpty()) {
                  watches.add(new Watch(station, period, standing, time.watched(station, period)));
                }
              }
            });
    return watches;
  }

  List<String> species() {
    return species;
  }

  private static List<List<@Nullable Object>> under(Object... names) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(Arrays.asList(names)));
    return rows;
  }

  private static double round(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private List<Event> events(Watch watch, String name) {
    return byPlace
        .getOrDefault(watch.station().id(), Map.of())
        .getOrDefault(name, List.of())
        .stream()
        .filter(event -> watch.watched().contains(event.start()))
        .toList();
  }

  private long count(Watch watch, Span span, String name) {
    return events(watch, name).stream().filter(event -> span.contains(event.start())).count();
  }

  /** One row for each independent event, as camtrapR's recordTable has them. */
  List<List<@Nullable Object>> records() {
    List<List<@Nullable Object>> rows =
        under(
            "Station",
            "Species",
            "DateTimeOriginal",
            "Date",
            "Time",
            "delta.time.secs",
            "n",
            "n_images",
            "deployment",
            "media_id",
            "score");
    for (Event event : events) {
      LocalDateTime start = event.start();
      rows.add(
          Arrays.asList(
              event.first().station(),
              event.first().species(),
              TIME.format(start),
              start.toLocalDate(),
              start.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME),
              event.sinceReference() == null ? 0 : event.sinceReference().toSeconds(),
              event.groupSizeMin(),
              event.sightings().size(),
              event.first().deployment(),
              event.first().mediaId(),
              round(event.maxScore())));
    }
    return rows;
  }

  /** Stations by days: the share of the day that a camera worked, 0 if it stood idle, else NA. */
  List<List<@Nullable Object>> cameraOperation() {
    List<LocalDate> days = new ArrayList<>();
    LocalDate last = whole.stream().map(Watch::lastDay).max(LocalDate::compareTo).orElse(null);
    LocalDate day = whole.stream().map(Watch::firstDay).min(LocalDate::compareTo).orElse(null);
    while (day != null && last != null && !day.isAfter(last)) {
      days.add(day);
      day = day.plusDays(1);
    }
    List<List<@Nullable Object>> rows = under("");
    rows.get(0).addAll(days);
    for (Watch watch : whole) {
      List<@Nullable Object> row = new ArrayList<>(List.of(watch.station().id()));
      for (LocalDate each : days) {
        Span span = new Span(each.atStartOfDay(), each.plusDays(1).atStartOfDay());
        boolean stood = !watch.standing().and(Spans.of(span)).parts().isEmpty();
        row.add(stood ? round(watch.effort(span)) : NA);
      }
      rows.add(row);
    }
    return rows;
  }

  /** One row for each deployment and species, with the zeros. */
  List<List<@Nullable Object>> counts() {
    List<List<@Nullable Object>> rows =
        under("station", "group", "period", "deployment", "trap_days", "species", "events");
    for (String name : species) {
      for (EffortRow row : effort) {
        rows.add(
            Arrays.asList(
                row.stationId(),
                row.stationGroup(),
                row.period(),
                row.deploymentId(),
                round(row.effortDays()),
                name,
                count(row, name)));
      }
    }
    return rows;
  }

  private long count(EffortRow row, String name) {
    return watches.stream()
        .filter(watch -> watch.station().id().equals(row.stationId()))
        .filter(watch -> watch.period().word().equals(row.period()))
        .flatMap(watch -> events(watch, name).stream())
        .filter(event -> event.first().deployment().equals(row.deploymentId()))
        .count();
  }

  /** Sites by species: events. */
  List<List<@Nullable Object>> community() {
    List<List<@Nullable Object>> rows = under("station", "group", "period");
    species.forEach(name -> rows.get(0).add(name.replace(' ', '_')));
    for (Watch watch : watches) {
      List<@Nullable Object> row =
          new ArrayList<>(
              List.of(watch.station().id(), watch.station().group().word(), watch.period().word()));
      species.forEach(name -> row.add(count(watch, watch.wholeDays(), name)));
      rows.add(row);
    }
    return rows;
  }

  /** Station-weeks with at least five active days, and what was detected in each. */
  List<List<@Nullable Object>> incidence() {
    List<List<@Nullable Object>> rows = under("assemblage", "sampling_unit", "species", "detected");
    for (Watch watch : watches) {
      List<Span> occasions = watch.weeks();
      for (int week = 0; week < occasions.size(); week++) {
        Span span = occasions.get(week);
        if (watch.effort(span) >= 5) {
          String unit = watch.station().id() + "-w" + (week + 1);
          String assemblage = watch.station().group().word() + "." + watch.period().word();
          species.forEach(
              name ->
                  rows.add(
                      Arrays.asList(assemblage, unit, name, count(watch, span, name) > 0 ? 1 : 0)));
        }
      }
    }
    return rows;
  }

  /** The clock time of each event as an angle, for activity and overlap. */
  List<List<@Nullable Object>> eventTimes() {
    List<List<@Nullable Object>> rows = under("species", "group", "period", "clock_rad");
    for (Watch watch : watches) {
      for (String name : species) {
        for (Event event : events(watch, name)) {
          LocalTime time = event.start().toLocalTime();
          rows.add(
              Arrays.asList(
                  name,
                  watch.station().group().word(),
                  watch.period().word(),
                  time.toSecondOfDay() / DAY_SECONDS * 2 * Math.PI));
        }
      }
    }
    return rows;
  }

  /** Sites by occasions: detected or not, NA without effort; unmarked's wide layout. */
  List<List<@Nullable Object>> unmarked(String name) {
    var histories = watches.stream().map(watch -> history(watch, name)).toList();
    int most = histories.stream().mapToInt(each -> each.occasions().size()).max().orElse(0);
    List<List<@Nullable Object>> rows = under("site");
    for (int j = 1; j <= most; j++) {
      rows.get(0).add("y." + j);
    }
    rows.get(0).addAll(List.of("I", "A"));
    for (int j = 1; j <= most; j++) {
      rows.get(0).add("effort." + j);
    }
    for (int i = 0; i < watches.size(); i++) {
      rows.add(row(watches.get(i), histories.get(i), most));
    }
    return rows;
  }

  private DetectionHistory history(Watch watch, String name) {
    LocalDate first =
        occasions.firstDay() == Occasions.FirstDay.STATION
            ? watch.firstDay()
            : watches.stream()
                .filter(other -> other.period() == watch.period())
                .map(Watch::firstDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
    return DetectionHistory.of(
        watch, first, occasions.days(), events(watch, name).stream().map(Event::start).toList());
  }

  private static List<@Nullable Object> row(Watch watch, DetectionHistory history, int most) {
    List<@Nullable Object> detected = new ArrayList<>();
    List<@Nullable Object> days = new ArrayList<>();
    for (int j = 0; j < most; j++) {
      boolean known = j < history.occasions().size() && history.occasions().get(j).known();
      detected.add(known ? (history.occasions().get(j).detected() ? 1 : 0) : NA);
      days.add(known ? round(history.occasions().get(j).effort()) : NA);
    }
    List<@Nullable Object> row = new ArrayList<>(List.of(watch.site()));
    row.addAll(detected);
    row.add(watch.station().group() == Group.IMPACT ? 1 : 0);
    row.add(watch.period() == Period.AFTER ? 1 : 0);
    row.addAll(days);
    return row;
  }
}
