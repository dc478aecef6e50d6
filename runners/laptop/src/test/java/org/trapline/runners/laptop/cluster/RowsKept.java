package org.trapline.runners.laptop.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows of a calm run another run has.
 *
 * @param lost files without a row there
 * @param doubled rows there beyond one for each file
 */
record RowsKept(long lost, long doubled) {
  static RowsKept between(List<String> calm, List<String> other) {
    Set<String> there = new HashSet<>(other);
    long lost = calm.stream().filter(file -> !there.contains(file)).count();
    return new RowsKept(lost, other.size() - there.size());
  }

  boolean allOnce() {
    return lost == 0 && doubled == 0;
  }
}
