package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.trapline.pipeline.run.VerifyResult;
import org.trapline.runners.console.SummaryTable;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.transforms.write.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves a result from its files: the plan, the tables and what is said about them agree. */
@Command(
    name = "verify",
    description = "Check that a result is whole: files found = rows written, tables that agree.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin final ResultArgument result = new ResultArgument();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    String folder = result.folder(reader);
    VerifyResult.Verdict verdict = VerifyResult.of(ResultFolder.at(folder));
    PrintWriter out = spec.commandLine().getOut();
    SummaryTable.lines(verdict.books()).forEach(out::println);
    if (verdict.problems().isEmpty()) {
      out.println("%s is whole: every file found has one row.".formatted(folder));
      return ExitCode.DONE.code();
    }
    verdict.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
    return ExitCode.BOOKS_DO_NOT_BALANCE.code();
  }
}
