package org.trapline.analysis.review.answers;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.events.IndependentEvents;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.review.UnitKind;

/**
 * Lets a person's answers win: a reviewed event gets the person's name in all its files, or is
 * taken away; what the models missed is added. Everything else stays as the models said.
 */
public final class ApplyReview {
  /** A person is sure. */
  private static final double SURE = 1;

  private record Named(String deployment, String mediaId, String species) {
    static Named of(Sighting sighting) {
      return new Named(sighting.deployment(), sighting.mediaId(), sighting.species());
    }
  }

  private final Review review;
  private final Map<Named, Event> eventOf = new HashMap<>();

  /** What the person said of the models' sightings; others are not in it. */
  private final Map<Named, ReviewLine.Answer> answerOf = new HashMap<>();

  /** What a person said of files; several answers for a file with several species. */
  private final Map<Review.Key, List<ReviewLine.Answer>> corrected = new HashMap<>();

  private final List<Sighting> added = new ArrayList<>();
  private final Set<Named> reviewed = new HashSet<>();
  private long lost;

  private ApplyReview(Review review) {
    this.review = review;
  }

  /**
   * Sightings after a review.
   *
   * @param sightings in the order that {@link IndependentEvents} wants
   * @param reviewed which of them a person vouches for
   * @param lost how many answers are about events that the tables no longer have
   */
  public record Applied(List<Sighting> sightings, Set<Sighting> reviewed, long lost) {
    /** Whether a person vouches for a part of an event. */
    public boolean isReviewed(Event event) {
      return event.sightings().stream().anyMatch(reviewed::contains);
    }
  }

  /**
   * Applies answers to the models' sightings.
   *
   * @param sightings in order
   * @param rule which of them are one event
   */
  public static Applied to(List<Sighting> sightings, EventRule rule, Review review) {
    ApplyReview applying = new ApplyReview(review);
    for (Event event : IndependentEvents.of(sightings, rule)) {
      event.sightings().forEach(each -> applying.eventOf.put(Named.of(each), event));
    }
    applying.collect();
    return applying.applied(sightings);
  }

  private void collect() {
    for (ReviewLine line : review.lines()) {
      ReviewLine.Answer answer = line.answer();
      if (answer == null || Review.seen(line) == Seen.UNKNOWN) {
        continue;
      }
      if (line.unit().kind() == UnitKind.EVENT) {
        Event event =
            eventOf.get(
                new Named(
                    line.file().deployment(),
                    line.file().mediaId(),
                    Objects.requireNonNullElse(line.machineName(), "")));
        if (event == null) {
          lost++;
        } else {
          event.sightings().forEach(each -> answerOf.put(Named.of(each), answer));
        }
      } else if (line.unit().kind() == UnitKind.MEDIA) {
        corrected.computeIfAbsent(Review.Key.of(line), any -> new ArrayList<>()).add(answer);
      } else {
        add(line, answer);
      }
    }
  }

  private void add(ReviewLine line, ReviewLine.Answer answer) {
    Review.Facts facts = Objects.requireNonNull(review.files().get(Review.Key.of(line)));
    LocalDateTime time = facts.time();
    Kind kind = kind(answer);
    if (kind != null && time != null && facts.timeIsGood()) {
      Sighting sighting =
          new Sighting(
              facts.station(),
              line.file().deployment(),
              line.file().mediaId(),
              kind,
              kind == Kind.ANIMAL ? answer.name() : kind.word(),
              time,
              answer.count() == null ? 1 : answer.count(),
              SURE);
      added.add(sighting);
      reviewed.add(Named.of(sighting));
    }
  }

  private Applied applied(List<Sighting> sightings) {
    Set<Review.Key> moved = new HashSet<>();
    Map<Named, Sighting> after = new HashMap<>();
    for (Sighting sighting : sightings) {
      Review.Key key = new Review.Key(sighting.deployment(), sighting.mediaId());
      List<ReviewLine.Answer> said = corrected.getOrDefault(key, List.of());
      if (sighting.kind() == Kind.ANIMAL && said.size() > 1) {
        // Which box is which, nobody said: the species are added below, the boxes go.
        continue;
      }
      if (sighting.kind() == Kind.ANIMAL && !said.isEmpty()) {
        moved.add(key);
      }
      ReviewLine.Answer answer = said.isEmpty() ? answerOf.get(Named.of(sighting)) : said.get(0);
      Sighting now = sighting.kind() == Kind.ANIMAL ? renamed(sighting, answer) : sighting;
      if (now != null) {
        after.merge(Named.of(now), now, ApplyReview::together);
      }
    }
    addCorrected(moved);
    added.forEach(each -> after.merge(Named.of(each), each, ApplyReview::together));
    List<Sighting> ordered = new ArrayList<>(after.values());
    ordered.sort(
        Comparator.comparing(Sighting::station)
            .thenComparing(Sighting::species)
            .thenComparing(Sighting::time)
            .thenComparing(Sighting::mediaId)
            .thenComparing(Sighting::deployment));
    Set<Sighting> vouched = new HashSet<>();
    for (Sighting sighting : ordered) {
      if (reviewed.contains(Named.of(sighting))) {
        vouched.add(sighting);
      }
    }
    return new Applied(ordered, vouched, lost);
  }

  /** What a person saw on files where the models saw no animal, or where there are several. */
  private void addCorrected(Set<Review.Key> moved) {
    for (ReviewLine line : review.lines()) {
      Review.Key key = Review.Key.of(line);
      ReviewLine.Answer answer = line.answer();
      if (line.unit().kind() == UnitKind.MEDIA
          && answer != null
          && corrected.containsKey(key)
          && !moved.contains(key)) {
        add(line, answer);
      }
    }
  }

  /** The sighting as the person names it; null if there is none. An animal stays what it was. */
  private @Nullable Sighting renamed(Sighting sighting, ReviewLine.@Nullable Answer answer) {
    if (answer == null || Seen.of(answer.name()) == Seen.ANIMAL) {
      return sighting;
    }
    Kind kind = kind(answer);
    if (kind == null) {
      return null;
    }
    Sighting now =
        new Sighting(
            sighting.station(),
            sighting.deployment(),
            sighting.mediaId(),
            kind,
            kind == Kind.ANIMAL ? answer.name() : kind.word(),
            sighting.time(),
            sighting.count(),
            SURE);
    reviewed.add(Named.of(now));
    return now;
  }

  private static @Nullable Kind kind(ReviewLine.Answer answer) {
    Seen seen = Seen.of(answer.name());
    if (seen == null) {
      return Kind.ANIMAL;
    }
    return seen == Seen.HUMAN || seen == Seen.VEHICLE
        ? Kind.valueOf(seen.word().toUpperCase(Locale.ROOT))
        : null;
  }

  private static Sighting together(Sighting one, Sighting other) {
    return new Sighting(
        one.station(),
        one.deployment(),
        one.mediaId(),
        one.kind(),
        one.species(),
        one.time(),
        one.count() + other.count(),
        Math.max(one.score(), other.score()));
  }
}
