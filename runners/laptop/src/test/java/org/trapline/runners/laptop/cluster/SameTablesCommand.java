package org.trapline.runners.laptop.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.schemas.MediaRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares a cluster's tables with a calm run's; {@code tools/cluster} starts it. */
@Command(
    name = "same-tables",
    mixinStandardHelpOptions = true,
    description = "Compare two results, value by value.")
public final class SameTablesCommand implements Callable<Integer> {
  private static final List<String> TABLES =
      List.of("media", "detections", "thumbnails", "deployments.parquet");
  private static final int SHOWN = 20;

  @Parameters(index = "0", description = "The calm run's result.")
  private Path calm;

  @Parameters(index = "1", description = "The result to look at.")
  private Path other;

  private final PrintStream out = System.out;

  private SameTablesCommand() {}

  /** Exits with 1 if anything differs. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SameTablesCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    ParquetRows one = ParquetRows.of(calm);
    ParquetRows two = ParquetRows.of(other);
    for (String table : TABLES) {
      out.printf("%-20s %6d rows and %6d rows%n", table, one.count(table), two.count(table));
    }
    RowsKept kept = RowsKept.between(files(one), files(two));
    out.printf("rows lost: %d, rows doubled: %d%n", kept.lost(), kept.doubled());
    List<String> differences = one.differencesFrom(two);
    out.printf("values that differ: %d%n", differences.size());
    differences.stream().limit(SHOWN).forEach(out::println);
    return differences.isEmpty() && kept.allOnce() ? 0 : 1;
  }

  /** Each file's name, as often as it has a row. */
  private static List<String> files(ParquetRows rows) {
    List<String> files = new ArrayList<>();
    for (Record row : rows.rows("media")) {
      MediaRow media = (MediaRow) row;
      files.add(media.deploymentId() + "/" + media.file().filePath());
    }
    return files;
  }
}
