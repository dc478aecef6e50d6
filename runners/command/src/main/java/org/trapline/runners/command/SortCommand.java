package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trapline.analysis.sort.PlanSort;
import org.trapline.analysis.sort.SortFolder;
import org.trapline.analysis.sort.SortedFile;
import org.trapline.analysis.sort.Transfer;
import org.trapline.pipeline.export.LocateFiles;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ExportSource;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.runners.options.SortOptions;
import org.trapline.transforms.write.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Photos into folders, for people who look through them with their own eyes. */
@Command(
    name = "sort",
    description = "Copy or link the photos into folders by species; the cards are not touched.",
    footer = "What you move there between the folders, 'trapline moved' reads back.")
final class SortCommand implements Callable<Integer> {
  /** Photos that are named before they are only counted. */
  private static final int SHOWN = 5;

  @Mixin final ExportSource source = new ExportSource();
  @Mixin final SortOptions options = new SortOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    Path result = source.result(reader);
    Transfer how = options.transfer();
    PlanSort.Plan plan = options.chosen(PlanSort.of(result, options.by()));
    Map<String, Path> photos =
        LocateFiles.of(ResultFolder.at(result.toString()), options.sources());
    SortFolder.Done done = SortFolder.fill(source.folder(), plan, how, photos::get);
    say(done, source.folder(), spec.commandLine().getOut());
    return ExitCode.DONE.code();
  }

  private static void say(SortFolder.Done done, Path folder, PrintWriter out) {
    out.println(
        "%d photos are sorted into %s; %d were there before."
            .formatted(done.transferred() + done.there(), folder, done.there()));
    if (done.heldBack() > 0) {
      out.println(
          "%d photos with people or not judged are held back; --with-people sorts them too."
              .formatted(done.heldBack()));
    }
    List<SortedFile> missing = done.missing();
    if (!missing.isEmpty()) {
      out.println(
          "%d photos were not found where the run found them; plug the card in or name --source, then give the command again:"
              .formatted(missing.size()));
      missing.stream()
          .limit(SHOWN)
          .forEach(file -> out.println("  " + file.deploymentId() + "/" + file.filePath()));
    }
    out.flush();
  }
}
