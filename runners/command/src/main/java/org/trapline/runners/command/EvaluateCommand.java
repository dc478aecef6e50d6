package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trapline.analysis.page.Page;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.tables.CsvCopy;
import org.trapline.runners.console.TrainLines;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.EvaluateOptions;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.training.evaluate.EvaluateModel;
import org.trapline.training.evaluate.EvaluateSettings;
import org.trapline.training.evaluate.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How good a model is on photos that it has not learnt from. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description = "Hold a model against people's labels: a page and tables.",
    footer = "Photos with people are never shown on the page.")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin final EvaluateOptions options = new EvaluateOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    EvaluateSettings settings = options.settings(reader, ModelPlaces.shelf());
    PrintWriter out = spec.commandLine().getOut();
    TrainLines lines = TrainLines.to(out);
    Evaluation evaluation = EvaluateModel.run(settings, lines::described);
    Path page = settings.out().resolve("evaluation.html");
    TextFile.write(page, page(evaluation));
    for (String table : EvaluateModel.TABLES) {
      CsvCopy.beside(settings.out().resolve(table + ".parquet"));
    }
    evaluation.remarks().forEach(remark -> out.println("Mind: " + remark));
    FigureTables.overall(evaluation.overall()).forEach(out::println);
    out.println();
    FigureTables.treatments(evaluation.treatments()).forEach(out::println);
    out.println();
    evaluation.findings().forEach(out::println);
    FigureTables.people(evaluation.agreement()).forEach(out::println);
    evaluation.atThreshold().forEach(out::println);
    out.println("Open %s in a browser.".formatted(page));
    out.flush();
    return ExitCode.DONE.code();
  }

  static String page(Evaluation evaluation) {
    return Page.fill("evaluation/evaluation.ftlh", Map.of("evaluation", evaluation));
  }
}
