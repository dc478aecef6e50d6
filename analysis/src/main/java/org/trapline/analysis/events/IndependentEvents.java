package org.trapline.analysis.events;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts sightings together into events by camtrapR's rule. Events never cross stations or species;
 * two deployments of one station may share one.
 */
public final class IndependentEvents {
  private final EventRule rule;
  private final List<Event> events = new ArrayList<>();
  private List<Sighting> open = new ArrayList<>();
  private @Nullable Duration sinceReference;

  private IndependentEvents(EventRule rule) {
    this.rule = rule;
  }

  /**
   * The events of these sightings.
   *
   * @param sightings in the order of station, species and time
   */
  public static List<Event> of(List<Sighting> sightings, EventRule rule) {
    IndependentEvents making = new IndependentEvents(rule);
    sightings.forEach(making::accept);
    making.close();
    return making.events;
  }

  private void accept(Sighting next) {
    if (!open.isEmpty() && continues(next)) {
      LocalDateTime reference =
          switch (rule.comparedTo()) {
            case LAST_RECORD -> open.get(open.size() - 1).time();
            case LAST_INDEPENDENT_RECORD -> open.get(0).time();
          };
      Duration since = Duration.between(reference, next.time());
      if (since.isNegative()) {
        throw new IllegalArgumentException("sightings must come in order, but did not at " + next);
      }
      if (since.compareTo(rule.gap()) < 0) {
        open.add(next);
        return;
      }
      close();
      sinceReference = since;
    } else {
      close();
      sinceReference = null;
    }
    open.add(next);
  }

  private boolean continues(Sighting next) {
    Sighting last = open.get(open.size() - 1);
    return last.station().equals(next.station()) && last.species().equals(next.species());
  }

  private void close() {
    if (!open.isEmpty()) {
      events.add(new Event(open, sinceReference));
      open = new ArrayList<>();
    }
  }
}
