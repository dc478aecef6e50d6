package org.trapline.analysis.review.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trapline.analysis.events.Event;

/** Sorts events into strata. */
final class EventStrata {
  /** A species with fewer events than this is looked at completely: one false label is much. */
  private static final int RARE = 10;

  /** Scores are floats in the tables: the nearest one to 0.9 is a little less. */
  private static final float SURE = 0.9f;

  private static final float LIKELY = 0.7f;

  /**
   * An event and the cell that it lies in.
   *
   * @param event of an animal
   * @param cell group and period, or the deployment where nobody named any
   */
  record Placed(Event event, String cell) {
    String species() {
      return event.first().species();
    }
  }

  private EventStrata() {}

  /** The strata with their events, by name. */
  static SortedMap<SampleStratum, List<Event>> of(List<Placed> events, Detail detail) {
    Map<String, Long> perSpecies = new LinkedHashMap<>();
    events.forEach(placed -> perSpecies.merge(placed.species(), 1L, Long::sum));
    Set<Event> firsts = detail.cells() ? firsts(events) : Set.of();
    Map<String, List<Event>> byName = new TreeMap<>();
    Set<String> complete = new HashSet<>();
    for (Placed placed : events) {
      boolean rare =
          detail.rareCompletely() && perSpecies.getOrDefault(placed.species(), 0L) < RARE;
      boolean first = firsts.contains(placed.event());
      String name =
          rare
              ? placed.species() + " | rare"
              : first
                  ? placed.species() + " | " + placed.cell() + " | first record"
                  : name(placed, detail);
      if (rare || first) {
        complete.add(name);
      }
      byName.computeIfAbsent(name, any -> new ArrayList<>()).add(placed.event());
    }
    SortedMap<SampleStratum, List<Event>> strata =
        new TreeMap<>(java.util.Comparator.comparing(SampleStratum::name));
    byName.forEach(
        (name, units) ->
            strata.put(
                new SampleStratum(name, Part.SPECIES, complete.contains(name), units.size()),
                units));
    return strata;
  }

  private static String name(Placed placed, Detail detail) {
    return switch (detail) {
      case SCORES ->
          placed.species()
              + " | "
              + placed.cell()
              + " | "
              + scores((float) placed.event().maxScore());
      case CELLS -> placed.species() + " | " + placed.cell();
      case SPECIES, SPECIES_BY_CHANCE -> placed.species();
      case TOGETHER -> "any species";
    };
  }

  private static String scores(float score) {
    return score >= SURE ? "0.9 and more" : score >= LIKELY ? "0.7 to 0.9" : "below 0.7";
  }

  /** The earliest event of each species in each cell: on it hangs whether the species was there. */
  private static Set<Event> firsts(List<Placed> events) {
    Map<String, Event> firsts = new LinkedHashMap<>();
    for (Placed placed : events) {
      firsts.merge(
          placed.species() + " | " + placed.cell(),
          placed.event(),
          (one, other) -> other.start().isBefore(one.start()) ? other : one);
    }
    return new HashSet<>(firsts.values());
  }
}
