package org.trapline.analysis.export.camtrapdp;

import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.TinyRun;
import org.trapline.analysis.tables.SafeCsv;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.MediaLabel;

/** A package of two deployments, and what can be done to it. */
final class TinyPackage {
  private TinyPackage() {}

  /** A result with every kind of file. */
  static TinyResult result(Path folder) throws IOException {
    TinyRun.finish(Files.createDirectories(folder));
    return TinyResult.in(folder)
        .deployment("A_1", "A", "2024-05-01T10:00:00", "2024-05-20T10:00:00")
        .deployment("B_1", "B", "2024-05-02T10:00:00", "2024-05-21T10:00:00")
        .at("A_1", 52.51234, 13.45678)
        .at("B_1", 52.61234, 13.55678)
        .add(
            animal("A_1", "a1.jpg", "2024-05-02T10:00:00", "Anas platyrhynchos", 0.8).with(3),
            other("A_1", "a2.jpg", "2024-05-03T10:00:00", MediaLabel.BLANK),
            other("A_1", "a3.jpg", "2024-05-04T10:00:00", MediaLabel.HUMAN),
            other("B_1", "..b1.jpg", "2024-05-05T10:00:00", MediaLabel.UNKNOWN),
            animal("B_1", "b2.jpg", "2024-05-06T10:00:00", "Lutra lutra", 0.7).flagged("clock"))
        .addFailure("B_1", "b3.jpg", ErrorCode.UNREADABLE, "no pixels");
  }

  static CamtrapSettings settings(Path result, Path out) {
    return new CamtrapSettings(result, out, null, List.of(), null, CamtrapSettings.ALL_DECIMALS);
  }

  /** The rows of a table, the line of names first. */
  static List<List<String>> rows(Path file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> names = PackageCsv.each(file, (row, number) -> rows.add(new ArrayList<>(row)));
    rows.add(0, names);
    return rows;
  }

  /** The text of a table. */
  static String text(List<List<String>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    SafeCsv.write(rows, text);
    return text.toString();
  }

  /** Copies a package and puts another value into a cell. */
  static Path mutate(Path from, Path to, String table, int row, String field, String value)
      throws IOException {
    Files.createDirectories(to);
    for (String name : List.of("deployments.csv", "media.csv", "observations.csv")) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
    Files.copy(from.resolve("datapackage.json"), to.resolve("datapackage.json"));
    List<List<String>> rows = rows(to.resolve(table + ".csv"));
    rows.get(row + 1).set(rows.get(0).indexOf(field), value);
    Files.writeString(to.resolve(table + ".csv"), text(rows));
    return to;
  }
}
