package org.trapline.analysis.events;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.effort.ActiveTime;
import org.trapline.analysis.survey.Span;

/** Tells the people who set a camera up and fetched it from people who use the place. */
public final class Crew {
  /** Long enough for setting up, short enough for a park. */
  private static final Duration NEAR = Duration.ofMinutes(60);

  private final Map<String, List<LocalDateTime>> visits = new HashMap<>();

  /** Of cameras whose start and end are known. */
  public Crew(List<ActiveTime> deployments) {
    for (ActiveTime active : deployments) {
      for (Span span : active.standing().parts()) {
        visits
            .computeIfAbsent(active.facts().deployment(), any -> new ArrayList<>())
            .addAll(List.of(span.from(), span.to()));
      }
    }
  }

  /** Whether a sighting is of the crew: people or vehicles within an hour of start or end. */
  public boolean isCrew(Sighting sighting) {
    return sighting.kind() != Kind.ANIMAL
        && visits.getOrDefault(sighting.deployment(), List.of()).stream()
            .anyMatch(visit -> Duration.between(visit, sighting.time()).abs().compareTo(NEAR) <= 0);
  }
}
