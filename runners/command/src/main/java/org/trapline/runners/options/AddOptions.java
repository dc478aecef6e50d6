package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.ModelHints;
import org.trapline.models.folder.ModelTask;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Option;

/** What a person knows about a model that has no card. */
public final class AddOptions {
  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What it is called here. Absent: the name in its card, or of its file.")
  @Nullable String name;

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description =
          "What it is for: blank-filter, detector or species. Absent: read from the weights, where"
              + " they tell it.")
  @Nullable String task;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Names of its classes, one a line, in the order of its output. Absent: names in the"
              + " weights, or a labels file beside them.")
  @Nullable Path labels;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Width and height of its input. Absent: read from the weights.")
  @Nullable String size;

  @Option(
      names = "--sha256",
      paramLabel = "HEX",
      description =
          "The SHA-256 that a file from the network must have. Absent: the catalogue's; any other"
              + " address is trusted.")
  @Nullable String sha256;

  /** Returns what is known, for a model whose card has to be inferred. */
  public ModelHints hints() {
    return new ModelHints(
        Optional.ofNullable(name),
        task == null
            ? Optional.empty()
            : Optional.of(new Given("--task", task, null).oneOf(ModelTask.class)),
        Optional.ofNullable(labels),
        size == null ? OptionalInt.empty() : OptionalInt.of(side(new Given("--size", size, null))));
  }

  /** Returns the hash that a fetched file must have, or an empty text. */
  public String sha256() {
    return sha256 == null ? "" : sha256;
  }

  /** Refuses hints where a card says it all. */
  public void refuseHints(String model) {
    if (name != null || task != null || labels != null || size != null || sha256 != null) {
      throw new UserError(
          "the catalogue has the card of %s: leave --name, --task, --labels, --size and --sha256 out"
              .formatted(model));
    }
  }

  private static int side(Given size) {
    int pixels = size.wholeNumber();
    if (pixels < 1) {
      throw size.shouldBe("at least 1 pixel");
    }
    return pixels;
  }
}
