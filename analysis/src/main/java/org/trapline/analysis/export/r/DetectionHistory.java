package org.trapline.analysis.export.r;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.survey.Span;

/**
 * Occasion by occasion, whether a species was detected at a station, and for how many days a camera
 * worked. An event at midnight belongs to the occasion that begins then.
 *
 * @param occasions in order
 */
record DetectionHistory(List<Occasion> occasions) {
  /**
   * One occasion.
   *
   * @param effort days that a camera worked; without any, nothing is known
   * @param detected whether there was an event
   */
  record Occasion(double effort, boolean detected) {
    boolean known() {
      return effort > 0;
    }
  }

  /**
   * The history of a station.
   *
   * @param first day of the first occasion
   * @param starts of the events of the species there, while a camera worked
   */
  static DetectionHistory of(Watch watch, LocalDate first, int days, List<LocalDateTime> starts) {
    List<Occasion> occasions = new ArrayList<>();
    for (Span span : watch.occasions(first, days)) {
      occasions.add(new Occasion(watch.effort(span), starts.stream().anyMatch(span::contains)));
    }
    return new DetectionHistory(occasions);
  }
}
