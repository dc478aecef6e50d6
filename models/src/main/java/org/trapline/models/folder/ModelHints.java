package org.trapline.models.folder;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person says about a bare weights file when adding it; whatever is absent is read from the
 * file or guessed.
 *
 * @param name short name; absence means the file's name
 * @param task what it is for
 * @param labels labels file; absence means names inside the weights or a file beside them
 * @param side width and height of the input, pixels
 */
public record ModelHints(
    Optional<String> name, Optional<ModelTask> task, Optional<Path> labels, OptionalInt side) {
  /** Nothing is known. */
  public static final ModelHints NONE =
      new ModelHints(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}";

  /** Refuses a name that could not stand in a card. */
  public ModelHints {
    if (name.isPresent() && !name.get().matches(NAME)) {
      throw new ModelFolderException(
          "'%s' cannot be a model's name, which starts with a letter or digit and goes on with"
                  .formatted(name.get())
              + " letters, digits, dots, hyphens and underscores, at most 80: choose another");
    }
  }
}
