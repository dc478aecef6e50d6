package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trapline.models.bands.BandsPreview;
import org.trapline.pipeline.check.CheckSettings;
import org.trapline.pipeline.check.ViewBands;
import org.trapline.pipeline.check.ViewBands.DeploymentView;
import org.trapline.runners.console.Columns;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.exit.UserError;
import org.trapline.runners.options.BandsOptions;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.transforms.bands.CameraView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which part of each camera's pictures is the world, in numbers and drawn. */
@Command(
    name = "bands",
    sortOptions = false,
    description = "Show what would be cut off each camera's pictures: logo bands, date strips.",
    footer = "The preview is drawn over the median of a sample: nobody who walked by is seen.")
final class BandsCommand implements Callable<Integer> {
  private static final List<String> HEAD =
      List.of("deployment, camera", "source", "photos", "top", "bottom", "left", "right");

  private static final int WORDS = 2;

  @Mixin final BandsOptions options = new BandsOptions();

  @Option(
      names = "--preview",
      paramLabel = "FILE",
      description =
          "A PNG to draw the rectangles into, a picture for each camera; replaced if it is there."
              + " Absent: numbers only.")
  private @Nullable Path preview;

  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    CheckSettings settings = reader.bands(options);
    if (preview != null) {
      mustBeWritable(preview, settings.cards().sources());
    }
    List<DeploymentView> views = ViewBands.of(settings);
    PrintWriter out = spec.commandLine().getOut();
    if (views.isEmpty()) {
      out.println("No photo could be read, so there is no camera to look at.");
    } else {
      table(views).forEach(out::println);
    }
    if (preview != null) {
      draw(preview, views, out);
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  /** A picture among the cards would be a photo of the survey the next time. */
  private static void mustBeWritable(Path preview, List<String> sources) {
    String name = preview.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".png")) {
      throw new UserError("--preview must name a file that ends in .png, but was " + preview);
    }
    Path file = preview.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserError("--preview %s lies in a folder that does not exist".formatted(preview));
    }
    for (String source : sources) {
      boolean local = !source.contains("://") && !source.contains("*") && !source.contains("?");
      if (local && file.startsWith(Path.of(source).toAbsolutePath().normalize())) {
        throw new UserError(
            "--preview %s would lie among the photos of %s: name a place outside of them"
                .formatted(preview, source));
      }
    }
  }

  private static List<String> table(List<DeploymentView> views) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (DeploymentView deployment : views) {
      CameraView view = deployment.view();
      List<String> row = new ArrayList<>();
      row.add("  " + view.camera().words());
      row.add(view.measurement().source().name().toLowerCase(Locale.ROOT));
      row.add(Integer.toString(view.measurement().photos()));
      BandWords.cuts(view).forEach(cut -> row.add(Integer.toString(cut)));
      rows.add(row);
    }
    List<String> aligned = Columns.lines(rows, WORDS);
    List<String> lines = new ArrayList<>();
    lines.add(aligned.get(0));
    String deployment = "";
    for (int i = 0; i < views.size(); i++) {
      if (!views.get(i).deploymentId().equals(deployment)) {
        deployment = views.get(i).deploymentId();
        lines.add(deployment);
      }
      lines.add(aligned.get(i + 1));
      lines.add("    " + views.get(i).view().measurement().reason());
    }
    return lines;
  }

  private static void draw(Path preview, List<DeploymentView> views, PrintWriter out)
      throws IOException {
    List<BandsPreview.Panel> panels = new ArrayList<>();
    for (DeploymentView deployment : views) {
      CameraView view = deployment.view();
      if (!view.pictures().isEmpty()) {
        String title = deployment.deploymentId() + ": " + view.camera().words();
        panels.add(
            new BandsPreview.Panel(title, view.camera(), view.measurement(), view.pictures()));
      }
    }
    if (panels.isEmpty()) {
      out.println("There is nothing to draw: no photo could be decoded.");
      return;
    }
    Files.write(preview, BandsPreview.png(panels));
    out.println(
        "%s drawn: green is cut off around, grey needs no cut, red is unsure and stays whole."
            .formatted(preview));
  }
}
