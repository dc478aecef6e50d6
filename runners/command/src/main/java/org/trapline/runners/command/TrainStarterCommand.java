package org.trapline.runners.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.runners.exit.ExitCode;
import org.trapline.training.starter.TrainStarterModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the starter models anew; for those who change the drawing or the training. */
@Command(
    name = "train-starter",
    hidden = true,
    description = "Train the starter models from drawn scenes, about a quarter of an hour.")
final class TrainStarterCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Where the set of models goes.")
  private Path folder = Path.of("models", "starter");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of everything random. Absent: the seed of the models in the repository.")
  private long seed = TrainStarterModels.SEED;

  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    TrainStarterModels.train(folder, seed, spec.commandLine().getOut()::println);
    return ExitCode.DONE.code();
  }
}
