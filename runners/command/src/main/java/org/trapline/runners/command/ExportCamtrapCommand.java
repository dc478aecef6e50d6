package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.trapline.analysis.export.camtrapdp.CamtrapPackage;
import org.trapline.analysis.export.camtrapdp.CamtrapSettings;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.CamtrapOptions;
import org.trapline.runners.options.ExportSource;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The exchange format of camera-trap data, which GBIF takes too. */
@Command(
    name = "camtrap-dp",
    description = "A Camtrap DP 1.0.2 package, checked against the standard.")
final class ExportCamtrapCommand implements Callable<Integer> {
  @Mixin final ExportSource source = new ExportSource();
  @Mixin final CamtrapOptions options = new CamtrapOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    CamtrapSettings settings = options.settings(source.result(reader), source.folder());
    CamtrapPackage.Written written = CamtrapPackage.write(settings);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%d deployments, %d media, %d observations are in %s and are valid Camtrap DP %s."
            .formatted(
                written.deployments(),
                written.media(),
                written.observations(),
                settings.out(),
                CamtrapPackage.VERSION));
    sayIf(
        out,
        written.heldBack(),
        "%d media show people or vehicles or were not judged: filePublic is false.");
    sayIf(
        out,
        written.leftOut(),
        "%d files are left out: the standard has no place for a file without a time, or that is no"
            + " picture, sound or video.");
    if (settings.contributors().isEmpty()) {
      out.println("Nobody is named as contributor: give --contributor.");
    }
    if (settings.design() == null) {
      out.println("The sampling design is given as opportunistic: say so with --sampling-design.");
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private static void sayIf(PrintWriter out, long count, String sentence) {
    if (count > 0) {
      out.println(sentence.formatted(count));
    }
  }
}
