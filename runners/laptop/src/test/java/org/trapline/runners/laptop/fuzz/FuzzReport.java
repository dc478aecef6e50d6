package org.trapline.runners.laptop.fuzz;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;

/**
 * What became of the mutants.
 *
 * @param settings what was asked for
 * @param accidents what threw instead of giving a row, a sentence each
 * @param slowest the mutant that took longest
 * @param slowestNanos how long
 * @param rows of each mutation
 * @param count of all rows
 */
record FuzzReport(
    FuzzSettings settings,
    List<String> accidents,
    String slowest,
    long slowestNanos,
    Map<Mutation, List<MediaRow>> rows,
    int count) {
  private static final List<String> DAMAGE = List.of("truncated", "damaged");

  FuzzReport {
    accidents = List.copyOf(accidents);
    rows = new TreeMap<>(rows);
  }

  /** Rows whose damage was seen and that are called blank all the same. */
  List<String> damagedBlanks() {
    return all()
        .filter(row -> row.verdict().mediaLabel() == MediaLabel.BLANK && isDamaged(row))
        .map(row -> row.file().fileName())
        .toList();
  }

  /** Whether there is a row for each and none is wrong. */
  boolean isSpotless() {
    return accidents.isEmpty() && damagedBlanks().isEmpty() && count == settings.photos();
  }

  private Stream<MediaRow> all() {
    return rows.values().stream().flatMap(List::stream);
  }

  private static boolean isDamaged(MediaRow row) {
    return List.of(row.flags().split(";")).stream().anyMatch(DAMAGE::contains);
  }

  private static boolean isSilent(MediaRow row) {
    return row.errorCode() == null && !isDamaged(row);
  }

  void print(PrintStream out) {
    out.printf(
        "%d mutated photos, seed %d: %d rows%n%n", settings.photos(), settings.seed(), count);
    out.printf(
        "%-17s %6s %6s %6s %6s %7s %6s | %7s %6s%n",
        "mutation", "all", "blank", "animal", "human", "unknown", "failed", "damage", "silent");
    rows.forEach((mutation, its) -> out.println(line(mutation.word(), its)));
    out.println(line("all", all().toList()));
    out.println();
    counted(out, "failed as", row -> Stream.ofNullable(row.errorCode()).map(Enum::name));
    counted(out, "flags", row -> Stream.of(row.flags().split(";")).filter(f -> !f.isEmpty()));
    out.printf("slowest: %s, %.2f s%n", slowest, slowestNanos / 1e9);
    out.printf("accidents: %d%n", accidents.size());
    accidents.stream().limit(20).forEach(out::println);
    out.printf("damage seen and called blank: %d%n", damagedBlanks().size());
    damagedBlanks().stream().limit(20).forEach(out::println);
  }

  private static String line(String name, List<MediaRow> rows) {
    return String.format(
        Locale.ROOT,
        "%-17s %6d %6d %6d %6d %7d %6d | %7d %6d",
        name,
        rows.size(),
        labelled(rows, MediaLabel.BLANK),
        labelled(rows, MediaLabel.ANIMAL),
        labelled(rows, MediaLabel.HUMAN),
        labelled(rows, MediaLabel.UNKNOWN),
        labelled(rows, MediaLabel.FAILED),
        rows.stream().filter(FuzzReport::isDamaged).count(),
        rows.stream().filter(FuzzReport::isSilent).count());
  }

  private static long labelled(List<MediaRow> rows, MediaLabel label) {
    return rows.stream().filter(row -> row.verdict().mediaLabel() == label).count();
  }

  private void counted(PrintStream out, String title, Function<MediaRow, Stream<String>> words) {
    Map<String, Long> counts =
        all()
            .flatMap(words)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    out.printf("%s: %s%n", title, counts);
  }
}
