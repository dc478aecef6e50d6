package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.applied.AppliedLabels;
import org.trapline.analysis.labels.applied.ApplyLabels;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.LabelTables;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The home of corrections: beside the tables, and winning over what the models say there. */
@Command(
    name = "apply",
    sortOptions = false,
    description =
        "Lay labels beside a result: analyze, sort, export, train and evaluate go by them.",
    footer =
        "The models' answers stay in the tables. Another run, --replace or moved files keep them.")
final class LabelsApplyCommand implements Callable<Integer> {
  @Mixin final LabelTables tables = new LabelTables();

  @Option(
      names = "--media",
      paramLabel = "RESULT",
      description = "The result that they are about. Absent: results.")
  private @Nullable String media;

  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    Path result = LabelTables.result(media, reader.out(null));
    ApplyLabels.Applied applied = ApplyLabels.run(tables.paths(), result);
    PrintWriter out = spec.commandLine().getOut();
    lines(applied, result).forEach(out::println);
    out.flush();
    return ExitCode.DONE.code();
  }

  private static List<String> lines(ApplyLabels.Applied applied, Path result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d photos have these labels now, of which %d had others or the same before; %d photos of the result have labels, in %s."
            .formatted(
                applied.photos(),
                applied.replaced(),
                applied.all(),
                result.resolve(AppliedLabels.FILE)));
    if (applied.disputed() > 0) {
      lines.add(
          "%d photos are left out: people say different things of them."
              .formatted(applied.disputed()));
    }
    if (applied.elsewhere() > 0) {
      lines.add(
          "%d photos are left out: they are not of this result.".formatted(applied.elsewhere()));
    }
    return lines;
  }
}
