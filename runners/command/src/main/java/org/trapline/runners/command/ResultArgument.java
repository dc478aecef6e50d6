package org.trapline.runners.command;

import org.jspecify.annotations.Nullable;
import org.trapline.runners.exit.UserError;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A result of an earlier run, named as a place or as an option. */
final class ResultArgument {
  @Parameters(
      paramLabel = "RESULT",
      arity = "0..1",
      description = "The folder that a run wrote. Absent: --out.")
  private @Nullable String result;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The same by its name in trapline.toml. Absent: results.")
  private @Nullable String out;

  String folder(SettingsReader reader) {
    if (result != null && out != null && !result.equals(out)) {
      throw new UserError(
          "the result is named twice, %s and --out %s: give one".formatted(result, out));
    }
    return reader.out(result == null ? out : result);
  }
}
