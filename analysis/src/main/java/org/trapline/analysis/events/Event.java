package org.trapline.analysis.events;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An independent detection of one species at one station: the sightings from one event's start to
 * the next.
 *
 * @param sightings at least one, in the order of time
 * @param sinceReference time since the sighting that the first was compared with; null for the
 *     first of its species at its station
 */
public record Event(List<Sighting> sightings, @Nullable Duration sinceReference) {
  /** Copies the sightings. */
  public Event {
    sightings = List.copyOf(sightings);
  }

  /** The sighting that started it; period, day and hour come from it. */
  public Sighting first() {
    return sightings.get(0);
  }

  /** When it started. */
  public LocalDateTime start() {
    return first().time();
  }

  /** When it was last seen. */
  public LocalDateTime end() {
    return sightings.get(sightings.size() - 1).time();
  }

  /** A name that stays the same whatever else is analysed: station, species and start. */
  public String id() {
    return first().station() + "|" + first().species() + "|" + start();
  }

  /** The most seen in one file: there were at least so many, and maybe many more. */
  public int groupSizeMin() {
    return sightings.stream().mapToInt(Sighting::count).max().orElse(0);
  }

  /** The best score in it. */
  public double maxScore() {
    return sightings.stream().mapToDouble(Sighting::score).max().orElse(0);
  }
}
