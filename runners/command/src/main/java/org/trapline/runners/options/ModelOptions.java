package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whatever changes a pixel or a score, as typed. */
public final class ModelOptions {
  @Option(
      names = "--models",
      paramLabel = "SET",
      description =
          "A set of models that belong together: an installed name or a folder."
              + " Absent: --filter, --detector and --species name them one by one.")
  @Nullable String models;

  @Option(
      names = "--filter",
      paramLabel = "MODEL",
      description =
          "The cheap blank filter: an installed name or a model folder."
              + " Absent: every photo goes to the next model.")
  @Nullable String filter;

  @Option(
      names = "--detector",
      paramLabel = "MODEL",
      description =
          "The detector of animals, people and vehicles: an installed name or a model folder."
              + " Absent: no boxes, the species model sees the whole picture.")
  @Nullable String detector;

  @Option(
      names = "--species",
      paramLabel = "MODEL",
      description =
          "The species classifier: an installed name or a model folder."
              + " Absent: animals stay without a name.")
  @Nullable String species;

  @Option(
      names = "--bands",
      paramLabel = "CHOICE",
      description =
          "Logo bands and date strips to cut off: auto, none, pixels or per cent such as"
              + " top=32,bottom=3%%, or a profile file. Absent: auto, measured per camera.")
  @Nullable String bands;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "Where models run: auto, cpu, gpu or gpu:N. Absent: auto.")
  @Nullable String device;
}
