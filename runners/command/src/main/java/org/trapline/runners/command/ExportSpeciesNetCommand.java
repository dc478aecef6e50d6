package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.pipeline.export.ExportPredictions;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ExportSource;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.transforms.write.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The file that SpeciesNet writes, for tools that read it. */
@Command(name = "speciesnet", description = "SpeciesNet's predictions.json.")
final class ExportSpeciesNetCommand implements Callable<Integer> {
  @Mixin final ExportSource source = new ExportSource();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    Path file = source.file();
    long entries = ExportPredictions.write(ResultFolder.at(source.result(reader).toString()), file);
    PrintWriter out = spec.commandLine().getOut();
    out.println("%d files are in %s.".formatted(entries, file));
    out.flush();
    return ExitCode.DONE.code();
  }
}
