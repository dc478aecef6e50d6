package org.trapline.runners.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.runners.exit.UserError;
import org.trapline.training.features.Sight;
import org.trapline.training.photos.Task;
import org.trapline.training.teach.TeachSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to teach a model from. */
public final class TrainOptions {
  private static final int DEFAULT_ROUNDS = 200;

  @Mixin final LabelledPhotoOptions labelled = new LabelledPhotoOptions();

  @Option(
      names = "--task",
      required = true,
      paramLabel = "TASK",
      description = "blank (is anything there?) or species (who is there?).")
  String task = "";

  @Option(
      names = "--backbone",
      paramLabel = "MODEL",
      description =
          "The finished network that is built on: a classifier or a model for features, installed"
              + " or a folder. Absent: that of --from, and without that a small network is taught"
              + " from nothing.")
  @Nullable String backbone;

  @Option(
      names = "--fine-tune",
      description =
          "Teach all weights of the backbone, which must be a network that this command has taught"
              + " from nothing. Absent: a new last layer only.")
  boolean fineTune;

  @Option(
      names = "--from",
      paramLabel = "MODEL",
      description =
          "A folder that this command has made: go on with it, its test photos stay apart. Absent:"
              + " begin anew.")
  @Nullable Path from;

  @Option(
      names = "--frame",
      paramLabel = "FRAME",
      description =
          "What is shown of a photo: scene (without info bands), whole (with them, to see what they"
              + " give away) or box (the largest animal that a detector saw). Absent: scene.")
  @Nullable String frame;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "The new model's folder.")
  Path out = Path.of("");

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      description =
          "The threshold keeps this share of the occupied photos (blank) or of the right answers"
              + " (species), 0 to 1. Absent: 0.95.")
  @Nullable String recall;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the split and of everything random. Absent: 1.")
  @Nullable String seed;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Most times that all photos are gone through; it stops earlier where that gains nothing."
              + " Absent: 200.")
  @Nullable String rounds;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Photos looked at at the same time. Absent: as many as the machine has cores.")
  @Nullable String workers;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "Where the backbone runs: auto, cpu, gpu or gpu:N. Absent: auto.")
  @Nullable String device;

  /**
   * Returns what was asked for.
   *
   * @param reader the settings file, which may name the result
   * @param shelf the models on this machine
   */
  public TeachSettings settings(SettingsReader reader, ModelShelf shelf) {
    if (fineTune && backbone == null) {
      throw new UserError(
          "--fine-tune teaches the weights of a backbone: name it with --backbone; a network that"
              + " is given by --from goes on with all of its weights anyway");
    }
    if (device != null && backbone == null && from == null) {
      throw new UserError(
          "--device says where a backbone runs, and there is none: a small network is taught on the"
              + " CPU; leave it out");
    }
    return new TeachSettings(
        labelled.photos(reader),
        new Given("--task", task, null).oneOf(Task.class),
        backbone == null ? null : shelf.folder("--backbone", backbone),
        fineTune ? TeachSettings.Part.ALL : TeachSettings.Part.HEAD,
        from,
        frame(frame),
        out,
        recall(),
        whole("--seed", seed, 1),
        whole("--rounds", rounds, DEFAULT_ROUNDS),
        whole("--workers", workers, Runtime.getRuntime().availableProcessors()),
        device == null ? "auto" : device);
  }

  static Sight.Frame frame(@Nullable String typed) {
    return typed == null
        ? Sight.Frame.SCENE
        : new Given("--frame", typed, null).oneOf(Sight.Frame.class);
  }

  private double recall() {
    Given given = new Given("--recall", recall == null ? "0.95" : recall, null);
    double share = given.share();
    if (!(share > 0 && share <= 1)) {
      throw given.shouldBe("a share above 0, at most 1");
    }
    return share;
  }

  static int whole(String option, @Nullable String typed, int absent) {
    if (typed == null) {
      return absent;
    }
    Given given = new Given(option, typed, null);
    int number = given.wholeNumber();
    if (number < 1) {
      throw given.shouldBe("a whole number of at least 1");
    }
    return number;
  }
}
