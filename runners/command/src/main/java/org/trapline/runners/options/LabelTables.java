package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Tables of labels to read, as typed. */
public final class LabelTables {
  @Parameters(
      paramLabel = "LABELS",
      arity = "1..*",
      description = "What 'trapline labels import' or 'trapline labels clean' wrote.")
  List<String> tables = new ArrayList<>();

  /** Returns the tables. */
  public List<Path> paths() {
    return tables.stream().map(table -> new Given("LABELS", table, null).path()).toList();
  }

  /**
   * Returns the result that labels are about, which must be on this machine.
   *
   * @param typed as typed; null if it was not
   * @param usual the result if none was
   */
  public static Path result(@Nullable String typed, String usual) {
    return SurveyFiles.results(typed == null ? List.of() : List.of(typed), usual).get(0);
  }
}
