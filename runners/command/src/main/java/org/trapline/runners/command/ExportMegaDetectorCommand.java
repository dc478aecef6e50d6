package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.analysis.export.megadetector.MegaDetectorFile;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ExportSource;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The file that most programs for looking through pictures open. */
@Command(
    name = "megadetector",
    description = "MegaDetector batch results 1.6, for Timelapse and AddaxAI.")
final class ExportMegaDetectorCommand implements Callable<Integer> {
  @Mixin final ExportSource source = new ExportSource();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    Path file = source.file();
    long entries = MegaDetectorFile.write(source.result(reader), file);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%d files are in %s. Open it where the folders of the deployments lie."
            .formatted(entries, file));
    out.flush();
    return ExitCode.DONE.code();
  }
}
