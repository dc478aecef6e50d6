package org.trapline.analysis.diversity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many species there are by what each sampling unit found: the estimates of R's vegan {@code
 * specpool}.
 */
public final class SpeciesPool {
  private final List<Set<String>> units;
  private final List<String> species;

  /**
   * Of these units.
   *
   * @param units species found in each, at least one unit
   */
  public SpeciesPool(List<Set<String>> units) {
    this.units = List.copyOf(units);
    Set<String> all = new TreeSet<>();
    units.forEach(all::addAll);
    this.species = List.copyOf(all);
  }

  /**
   * A number of species.
   *
   * @param value the estimate
   * @param error its standard error, not a number where there is no formula
   */
  public record Estimated(double value, double error) {}

  /**
   * The jackknife of the first order: what leaving out one unit at a time would lose. Its error is
   * vegan's, which takes a little less off than Heltshe and Forrester (1983).
   */
  public Estimated jackknife1() {
    double n = units.size();
    double once = foundIn(1);
    double squares = 0;
    for (Set<String> unit : units) {
      double own = unit.stream().filter(each -> incidence(each) == 1).count();
      squares += own * own;
    }
    return new Estimated(
        species.size() + once * (n - 1) / n,
        Math.sqrt(Math.max(0, (squares - once / n) * (n - 1) / n)));
  }

  /** The jackknife of the second order; that of the first for a single unit. */
  public double jackknife2() {
    double n = units.size();
    if (n < 2) {
      return species.size();
    }
    return species.size()
        + foundIn(1) * (2 * n - 3) / n
        - foundIn(2) * (n - 2) * (n - 2) / (n * (n - 1));
  }

  /** The bootstrap of Smith and van Belle (1984), in closed form. */
  public Estimated bootstrap() {
    double n = units.size();
    List<Double> missed = new ArrayList<>();
    for (String each : species) {
      missed.add(Math.pow(1 - incidence(each) / n, n));
    }
    double value = species.size();
    double variance = 0;
    for (int i = 0; i < species.size(); i++) {
      value += missed.get(i);
      variance += missed.get(i) * (1 - missed.get(i));
      for (int j = 0; j < i; j++) {
        double both = Math.pow(withoutEither(species.get(i), species.get(j)) / n, n);
        variance += 2 * (both - missed.get(i) * missed.get(j));
      }
    }
    return new Estimated(value, Math.sqrt(Math.max(0, variance)));
  }

  private long incidence(String name) {
    return units.stream().filter(unit -> unit.contains(name)).count();
  }

  private long foundIn(long exactly) {
    return species.stream().filter(name -> incidence(name) == exactly).count();
  }

  private double withoutEither(String one, String other) {
    return units.stream().filter(unit -> !unit.contains(one) && !unit.contains(other)).count();
  }
}
