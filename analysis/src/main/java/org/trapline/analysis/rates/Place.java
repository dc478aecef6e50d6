package org.trapline.analysis.rates;

import org.trapline.analysis.survey.Period;
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
}
