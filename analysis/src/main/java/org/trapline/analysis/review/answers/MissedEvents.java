package org.trapline.analysis.review.answers;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.review.Cells;
import org.trapline.analysis.review.DrawnStrata;
import org.trapline.analysis.review.Estimate;

/**
 * How many events of a species the models missed altogether, from the audit of blanks: bursts that
 * they found blank, that show the species, and that lie too far from any of its sightings to belong
 * to an event that was found. Two of them may be one visit, so that this is rather too many.
 */
final class MissedEvents {
  private final DrawnStrata<Judged> blanks;
  private final Review review;
  private final Duration gap;
  private final Map<String, TreeSet<LocalDateTime>> sightings = new HashMap<>();

  private MissedEvents(DrawnStrata<Judged> blanks, Review review, Duration gap) {
    this.blanks = blanks;
    this.review = review;
    this.gap = gap;
  }

  /**
   * From a sample; null where no blank was looked at.
   *
   * @param events as the models named them
   */
  static @Nullable MissedEvents from(
      List<Judged> drawn, Review review, List<Event> events, EventRule rule) {
    List<Judged> blanks = drawn.stream().filter(Judged::isBlank).toList();
    if (blanks.stream().noneMatch(Judged::tellsAnimal)) {
      return null;
    }
    MissedEvents missed =
        new MissedEvents(Judged.sample(blanks, Judged::tellsAnimal), review, rule.gap());
    for (Event event : events) {
      for (Sighting sighting : event.sightings()) {
        missed
            .sightings
            .computeIfAbsent(key(sighting.station(), sighting.species()), any -> new TreeSet<>())
            .add(sighting.time());
      }
    }
    return missed;
  }

  /** Those of a species in a cell. */
  Estimate of(String species, Cells.Cell cell) {
    return blanks.total(
        each ->
            cell.equals(each.cell())
                    && species.equals(Review.species(each.line()))
                    && isAlone(each, species)
                ? 1
                : 0);
  }

  private boolean isAlone(Judged judged, String species) {
    Review.Facts facts = review.files().get(Review.Key.of(judged.line()));
    if (facts == null || facts.time() == null) {
      return false;
    }
    TreeSet<LocalDateTime> own =
        sightings.getOrDefault(key(facts.station(), species), new TreeSet<>());
    return isFar(own.floor(facts.time()), facts.time())
        && isFar(own.ceiling(facts.time()), facts.time());
  }

  private boolean isFar(@Nullable LocalDateTime other, LocalDateTime time) {
    return other == null || Duration.between(other, time).abs().compareTo(gap) >= 0;
  }

  private static String key(String station, String species) {
    return station + "|" + species;
  }
}
