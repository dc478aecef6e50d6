package org.trapline.analysis.run;

import java.util.Set;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.review.answers.ReviewTables;

/**
 * What a review says of an analysis.
 *
 * @param tables empty without a review
 * @param confirmed the events that a person vouches for
 */
public record ReviewOutcome(ReviewTables tables, Set<Event> confirmed) {
  /** Copies the events. */
  public ReviewOutcome {
    confirmed = Set.copyOf(confirmed);
  }
}
