package org.trapline.analysis.diversity;

import org.trapline.analysis.rates.Place;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;

/**
 * The stations of a group in a period.
 *
 * @param group the group
 * @param period the period
 */
record Cell(Group group, Period period) {
  static Cell of(Place place) {
    return new Cell(place.station().group(), place.period());
  }

  /** 1 where its number enters a contrast with plus, -1 with minus. */
  int sign() {
    return (group == Group.CONTROL) == (period == Period.AFTER) ? -1 : 1;
  }
}
