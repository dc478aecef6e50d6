package org.trapline.analysis.rates;

import java.time.LocalDateTime;
import java.util.List;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;
import org.trapline.analysis.survey.Station;

/**
 * One station in one period.
 *
 * @param station the station
 * @param period the period
 * @param watched when a camera of the station worked
 */
public record Place(Station station, Period period, Spans watched) {
  /** Trap-days. */
  public double days() {
    return watched.days();
  }

  /**
   * The same time cut in two of one length, called before and after: how much a rate changes where
   * nothing was done.
   */
  public List<Place> halves() {
    LocalDateTime middle = watched.middle();
    LocalDateTime start = watched.parts().get(0).from();
    Spans first = watched.and(Spans.of(new Span(start, middle)));
    return List.of(
        new Place(station, Period.BEFORE, first),
        new Place(station, Period.AFTER, watched.minus(first)));
  }
}
