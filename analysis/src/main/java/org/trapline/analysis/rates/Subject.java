package org.trapline.analysis.rates;

/**
 * What is counted: a species, a group of species, people or vehicles.
 *
 * @param name as shown
 * @param family what it is tested with
 */
public record Subject(String name, Family family) implements Comparable<Subject> {
  @Override
  public int compareTo(Subject other) {
    int families = family.compareTo(other.family);
    return families == 0 ? name.compareTo(other.name) : families;
  }
}
