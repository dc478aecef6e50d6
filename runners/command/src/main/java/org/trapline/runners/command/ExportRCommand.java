package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.analysis.export.r.RFolder;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ExportSource;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.ROptions;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The files that R's packages for camera traps read. */
@Command(
    name = "r",
    description =
        "CSV files for camtrapR, unmarked, vegan, iNEXT and a script that reads them all.")
final class ExportRCommand implements Callable<Integer> {
  @Mixin final ExportSource source = new ExportSource();
  @Mixin final ROptions options = new ROptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    Path folder = source.folder();
    int files = RFolder.write(options.settings(source.result(reader), folder), options.occasions());
    PrintWriter out = spec.commandLine().getOut();
    out.println("%d files are in %s; %s reads them all.".formatted(files, folder, RFolder.SCRIPT));
    out.flush();
    return ExitCode.DONE.code();
  }
}
