package org.trapline.analysis.export.r;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;
import org.trapline.analysis.survey.Station;

/**
 * A station in a period.
 *
 * @param station where
 * @param period when
 * @param standing while a camera stood there
 * @param watched while one worked
 */
record Watch(Station station, Period period, Spans standing, Spans watched) {
  /** The first day that a camera stood there. */
  LocalDate firstDay() {
    return standing.parts().get(0).from().toLocalDate();
  }

  /** The last day that one stood there. */
  LocalDate lastDay() {
    LocalDateTime end = standing.parts().get(standing.parts().size() - 1).to();
    // An end at midnight touches no part of that day.
    return end.minusNanos(1).toLocalDate();
  }

  /** From the first midnight to the last. */
  Span wholeDays() {
    return new Span(firstDay().atStartOfDay(), lastDay().plusDays(1).atStartOfDay());
  }

  /** Weeks from the first day on; the last may be short. */
  List<Span> weeks() {
    return occasions(firstDay(), Occasions.USUAL.days());
  }

  /** Occasions of so many days from this day on; the last may be short. */
  List<Span> occasions(LocalDate first, int days) {
    List<Span> occasions = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(lastDay()); day = day.plusDays(days)) {
      occasions.add(new Span(day.atStartOfDay(), day.plusDays(days).atStartOfDay()));
    }
    return occasions;
  }

  /** Days that a camera worked within a stretch. */
  double effort(Span span) {
    return watched.and(Spans.of(span)).days();
  }

  /** Name of the site in tables that stack periods. */
  String site() {
    return period == Period.ALL ? station.id() : station.id() + "." + period.word();
  }
}
