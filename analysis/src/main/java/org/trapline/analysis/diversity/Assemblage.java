package org.trapline.analysis.diversity;

import java.util.List;

/**
 * How often each species was found: in how many of so many sampling units (incidence), or as how
 * many of so many events (abundance). Both obey the same formulas, since an abundance is an
 * incidence with one species in each unit.
 *
 * @param size sampling units, or events
 * @param counts of each species that was found, at least 1 and at most size
 */
public record Assemblage(int size, List<Integer> counts) {
  /** Leaves out species that were not found. */
  public Assemblage {
    counts = counts.stream().filter(count -> count > 0).sorted().toList();
    int most = counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    if (size < most || size < 1) {
      throw new IllegalArgumentException(
          "a species was found %d times in %d units".formatted(most, size));
    }
  }

  /** Of events: their sum is the size. */
  public static Assemblage ofEvents(List<Integer> counts) {
    return new Assemblage(counts.stream().mapToInt(Integer::intValue).sum(), counts);
  }

  /** Species found. */
  public int richness() {
    return counts.size();
  }

  /** Findings of all species together. */
  public double total() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Species found exactly so many times. */
  public long foundExactly(int times) {
    return counts.stream().filter(count -> count == times).count();
  }
}
