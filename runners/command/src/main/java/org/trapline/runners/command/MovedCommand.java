package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.analysis.sort.MovedFiles;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a person's hand says against the machine. */
@Command(
    name = "moved",
    description = "Read back which photos were moved by hand between the folders of a sort.")
final class MovedCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SORTED", description = "The folder that 'trapline sort' filled.")
  private Path sorted = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the corrections: CSV with the columns of a review.")
  private Path out = Path.of("");

  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !folder.toFile().isDirectory()) {
      throw new UserError(
          "--out must be a file in a folder that exists, but was '%s'".formatted(out));
    }
    MovedFiles.Found found = MovedFiles.in(sorted);
    MovedFiles.write(found, out);
    PrintWriter answer = spec.commandLine().getOut();
    answer.println(
        "%d photos were moved and are corrections in %s; %d lie where they were put."
            .formatted(found.moved().size(), out, found.unmoved()));
    if (found.gone() > 0) {
      answer.println(
          "%d photos are gone from the folder; that says nothing.".formatted(found.gone()));
    }
    if (found.strange() > 0) {
      answer.println(
          "%d files were put there by somebody else and are passed over."
              .formatted(found.strange()));
    }
    answer.flush();
    return ExitCode.DONE.code();
  }
}
