package org.trapline.runners.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.exit.UserError;
import org.trapline.training.layers.Numbers;
import org.trapline.training.random.RandomModel;
import org.trapline.training.random.WriteRandomModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws models of full size by lot; for those who measure. */
@Command(
    name = "random-models",
    hidden = true,
    description = "Write models of true size whose weights are drawn by lot, to measure with.")
final class RandomModelsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Where each model gets its folder.")
  private Path folder = Path.of("random-models");

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES}; may be given again. Absent: all, 1.7 GB.")
  private List<RandomModel> models = List.of(RandomModel.values());

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES}; may be given again. Absent: both.")
  private List<WriteRandomModels.Format> formats = List.of(WriteRandomModels.Format.values());

  @Option(
      names = "--numbers",
      paramLabel = "NAME",
      description =
          "${COMPLETION-CANDIDATES}; FLOAT16 is for GPUs, BFLOAT16 for TorchScript. May be given"
              + " again. Absent: FLOAT32.")
  private List<Numbers> numbers = List.of(Numbers.FLOAT32);

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of everything random. Absent: the seed of the documented figures.")
  private long seed = WriteRandomModels.SEED;

  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (numbers.contains(Numbers.BFLOAT16) && formats.contains(WriteRandomModels.Format.ONNX)) {
      throw new UserError(
          "ONNX Runtime does not compute in BFLOAT16 on a CPU: add --format TORCHSCRIPT");
    }
    for (RandomModel model : models) {
      for (WriteRandomModels.Format format : formats) {
        for (Numbers each : numbers) {
          Path written = WriteRandomModels.write(model, format, each, seed, folder);
          spec.commandLine().getOut().println(written);
        }
      }
    }
    return ExitCode.DONE.code();
  }
}
