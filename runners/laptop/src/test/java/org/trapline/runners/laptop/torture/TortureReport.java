package org.trapline.runners.laptop.torture;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How it went.
 *
 * @param media files
 * @param kills how many fell in which phase
 * @param runs how often the command was given
 * @param chunks how many were committed
 * @param redone chunks that changed after they had been committed
 * @param tables the counts of each table, by name
 * @param verified exit code of the check of the finished result
 * @param sourceUntouched whether no file of the cards has other bytes or another time
 */
record TortureReport(
    int media,
    Map<Phase, Integer> kills,
    int runs,
    int chunks,
    List<String> redone,
    Map<String, TableCounts> tables,
    int verified,
    boolean sourceUntouched) {
  TortureReport {
    kills = Map.copyOf(kills);
    redone = List.copyOf(redone);
    tables = new TreeMap<>(tables);
  }

  int allKills() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether nothing at all differs. */
  boolean isSpotless() {
    return redone.isEmpty()
        && verified == 0
        && sourceUntouched
        && tables.values().stream()
            .allMatch(
                t -> t.rows() > 0 && t.differences().isEmpty() && t.lost() + t.doubled() == 0);
  }

  void print(PrintStream out) {
    out.printf("%n%d kills:", allKills());
    for (Phase phase : Phase.values()) {
      if (phase != Phase.FINISHED) {
        out.printf(" %s %d", phase.word(), kills.getOrDefault(phase, 0));
      }
    }
    out.printf("%n%d runs, %d chunks committed, %d redone%n%n", runs, chunks, redone.size());
    redone.forEach(name -> out.println("redone: " + name));
    out.printf("%-12s %8s %6s %8s %6s%n", "table", "rows", "lost", "doubled", "wrong");
    tables.forEach(
        (name, t) ->
            out.printf(
                "%-12s %8d %6d %8d %6d%n",
                name.replace(".parquet", ""), t.rows(), t.lost(), t.doubled(), t.wrong()));
    tables.values().stream()
        .flatMap(t -> t.differences().stream())
        .limit(20)
        .forEach(difference -> out.println("differs: " + difference));
    out.printf("%nverify: %s%n", verified == 0 ? "whole" : "code " + verified);
    out.printf("source: %s%n", sourceUntouched ? "untouched" : "CHANGED");
    out.println(isSpotless() ? "Nothing differs." : "THE RESULTS DIFFER.");
  }
}
