package org.trapline.models.species;

import java.nio.file.Path;

/**
 * A species list that cannot be used as it stands. The message is one sentence for the person who
 * brought it.
 */
public final class SpeciesListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refuses {@code file} with a sentence that starts with its name. */
  public SpeciesListException(Path file, String sentence) {
    super(file + ": " + sentence);
  }

  /** Refuses {@code file} with a sentence and what lies behind it. */
  public SpeciesListException(Path file, String sentence, Throwable cause) {
    super(file + ": " + sentence, cause);
  }
}
