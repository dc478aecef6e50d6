package org.trapline.runners.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.runners.exit.ExitCode;
import org.trapline.training.dump.DrawExampleDump;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Draws the example card dump anew; for those who change the drawing. */
@Command(
    name = "draw-example",
    hidden = true,
    description = "Draw the example card dump and the truth about it.")
final class DrawExampleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", index = "0", description = "Where the cards go.")
  private Path folder = Path.of("examples", "card-dump");

  @Parameters(paramLabel = "CSV", index = "1", description = "Where the truth about them goes.")
  private Path truth = Path.of("examples", "card-dump-truth.csv");

  @Mixin final HelpOption help = new HelpOption();

  @Override
  public Integer call() throws IOException {
    DrawExampleDump.write(folder, truth);
    return ExitCode.DONE.code();
  }
}
