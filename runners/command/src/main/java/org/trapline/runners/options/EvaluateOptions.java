package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.training.evaluate.EvaluateSettings;
import picocli.CommandLine.Option;

/** What to hold against people's labels. */
public final class EvaluateOptions {
  private static final String DEFAULT_OUT = "evaluation";

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "The table of labels, from 'trapline labels'.")
  Path labels = Path.of("");

  @Option(
      names = "--media",
      paramLabel = "RESULT",
      description = "The result whose photos were labelled. Absent: results.")
  @Nullable String media;

  @Option(
      names = "--source",
      paramLabel = "FOLDER",
      description =
          "Where the photos are now; may be given several times. Absent: where the last run found"
              + " them.")
  List<String> sources = new ArrayList<>();

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
   * @param result place of the result, from option and settings file
   * @param shelf the models on this machine
   */
  public EvaluateSettings settings(String result, ModelShelf shelf) {
    return new EvaluateSettings(
        labels,
        result,
        sources,
        shelf.folder("--model", model),
        against == null ? null : shelf.folder("--against", against),
        TrainOptions.frame(frame),
        out == null ? Path.of(DEFAULT_OUT) : out,
        TrainOptions.whole("--workers", workers, Runtime.getRuntime().availableProcessors()),
        device == null ? "auto" : device);
  }

  /** Returns the result as typed; null where it was not. */
  public @Nullable String media() {
    return media;
  }
}
