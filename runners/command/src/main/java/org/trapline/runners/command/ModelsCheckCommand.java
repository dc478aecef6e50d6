package org.trapline.runners.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.InstalledModels;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelSet;
import org.trapline.models.load.ModelCheck;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.exit.UserError;
import org.trapline.runners.options.ModelPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a model before a night depends on it. */
@Command(
    name = "check",
    description = "Load a model, run it on drawn pictures, and tell what it is and how fast.")
final class ModelsCheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MODEL",
      description = "An installed name, a model folder, a set or a weights file.")
  private String model = "";

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "Where it runs: auto, cpu, gpu or gpu:N. Absent: auto.")
  private String device = "auto";

  @Option(
      names = "--against",
      paramLabel = "DEVICE",
      description =
          "Compare its answers with those on this device, and refuse it if they differ. Absent:"
              + " cpu where it runs on a GPU, nothing elsewhere.")
  private @Nullable String against;

  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Device where = Device.parse(device);
    Optional<Device> other = Optional.ofNullable(against).map(Device::parse);
    String gap = "";
    for (Path folder : folders()) {
      List<String> lines = ModelCheck.of(ModelFolder.open(folder), where, other).lines();
      out.print(gap);
      lines.forEach(out::println);
      out.flush();
      gap = System.lineSeparator();
    }
    return ExitCode.DONE.code();
  }

  private List<Path> folders() {
    InstalledModels installed = ModelPlaces.installed();
    return installed
        .set(model)
        .map(ModelsCheckCommand::members)
        .or(() -> installed.find(model).map(List::of))
        .orElseThrow(
            () ->
                new UserError(
                    "there is no model at '%s', and none of that name. %s"
                        .formatted(model, ModelPlaces.shelf().inventory())));
  }

  private static List<Path> members(ModelSet set) {
    return Stream.of(set.filter(), set.detector(), set.species()).filter(Objects::nonNull).toList();
  }
}
