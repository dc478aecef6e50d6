package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.query.Query;
import org.trapline.analysis.query.QueryFormat;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** SQL over the tables of a result, with the embedded database. */
@Command(
    name = "query",
    description =
        "Ask a result in SQL: the tables are media, detections, deployments, thumbnails, labels.")
final class QueryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SQL", description = "One statement, in quotes.")
  private String sql = "";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The result to read. Absent: results in the current folder.")
  private @Nullable String out;

  @Option(names = "--csv", description = "Write CSV. Absent: columns for reading.")
  private boolean csv;

  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    PrintWriter answer = spec.commandLine().getOut();
    Query.run(
        List.of(Path.of(reader.out(out))), sql, csv ? QueryFormat.CSV : QueryFormat.TABLE, answer);
    answer.flush();
    return ExitCode.DONE.code();
  }

  /** Returns the line that asks the same again; double quotes are understood by every shell. */
  static String commandLine(String result, String sql) {
    String program = System.getProperty("trapline.command", "trapline");
    return "%s query --out %s \"%s\"".formatted(program, quoted(result), sql);
  }

  private static String quoted(String path) {
    return path.contains(" ") ? "\"" + path + "\"" : path;
  }
}
