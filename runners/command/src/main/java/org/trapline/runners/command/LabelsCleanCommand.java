package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trapline.analysis.labels.clean.CleanLabels;
import org.trapline.analysis.labels.clean.CleanTable;
import org.trapline.analysis.labels.clean.LabelClass;
import org.trapline.analysis.labels.clean.Step;
import org.trapline.runners.console.Columns;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.LabelCleanOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From votes to one answer for each photo. */
@Command(
    name = "clean",
    sortOptions = false,
    description = "Make of many votes one answer for each photo, and count what is left out.",
    footer = "Copies count once; nobody's silence makes a photo blank.")
final class LabelsCleanCommand implements Callable<Integer> {
  @Mixin final LabelCleanOptions options = new LabelCleanOptions();
  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CleanLabels.Cleaned cleaned =
        CleanTable.run(options.tables(), options.settings(), options.out());
    PrintWriter out = spec.commandLine().getOut();
    Columns.lines(steps(cleaned.steps()), 1).forEach(out::println);
    out.println();
    Columns.lines(classes(cleaned.classes()), 1).forEach(out::println);
    out.println();
    out.println(
        "%d clean labels are in %s; the lists of steps, of labels and of what was left out lie beside it."
            .formatted(cleaned.rows().size(), options.out()));
    out.flush();
    return ExitCode.DONE.code();
  }

  private static List<List<String>> steps(List<Step> steps) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("step", "votes", "photos", "left out"));
    for (Step step : steps) {
      rows.add(
          List.of(
              step.name(),
              String.valueOf(step.votes()),
              String.valueOf(step.photos()),
              String.valueOf(step.leftOut())));
    }
    return rows;
  }

  private static List<List<String>> classes(List<LabelClass> classes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("label", "photos", "deployments", ""));
    for (LabelClass each : classes) {
      rows.add(
          List.of(
              each.label(),
              String.valueOf(each.photos()),
              String.valueOf(each.deployments()),
              each.kept() ? "" : "too few"));
    }
    return rows;
  }
}
