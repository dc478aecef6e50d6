package org.trapline.runners.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.training.evaluate.EvaluateSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to hold against people's labels. */
public final class EvaluateOptions {
  private static final String DEFAULT_OUT = "evaluation";

  @Mixin final LabelledPhotoOptions labelled = new LabelledPhotoOptions();

  @Option(
      names = "--votes",
      paramLabel = "FILE",
      description =
          "The table that 'trapline labels import' wrote, with a row for each vote: how well people"
              + " agree with each other. Absent: said where --labels has votes.")
  @Nullable Path votes;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description =
          "The blank filter or species model: installed or a folder. Its split says which photos"
              + " test it.")
  String model = "";

  @Option(
      names = "--against",
      paramLabel = "MODEL",
      description = "A second model that is asked about the same photos. Absent: none.")
  @Nullable String against;

  @Option(
      names = "--frame",
      paramLabel = "FRAME",
      description =
          "What the models are shown of a photo: scene (without info bands), whole or box (the"
              + " largest animal that a detector saw). Absent: scene.")
  @Nullable String frame;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the page and the tables go. Absent: evaluation.")
  @Nullable Path out;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Photos looked at at the same time. Absent: as many as the machine has cores.")
  @Nullable String workers;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "Where the models run: auto, cpu, gpu or gpu:N. Absent: auto.")
  @Nullable String device;

  /**
   * Returns what was asked for.
   *
   * @param reader the settings file, which may name the result
   * @param shelf the models on this machine
   */
  public EvaluateSettings settings(SettingsReader reader, ModelShelf shelf) {
    return new EvaluateSettings(
        labelled.photos(reader),
        votes,
        shelf.folder("--model", model),
        against == null ? null : shelf.folder("--against", against),
        TrainOptions.frame(frame),
        out == null ? Path.of(DEFAULT_OUT) : out,
        TrainOptions.whole("--workers", workers, Runtime.getRuntime().availableProcessors()),
        device == null ? "auto" : device);
  }
}
