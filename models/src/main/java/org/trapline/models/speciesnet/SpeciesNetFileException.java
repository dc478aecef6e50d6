package org.trapline.models.speciesnet;

import java.nio.file.Path;

/**
 * A file of SpeciesNet that cannot be used as it stands. The message is one sentence for the person
 * who brought it: it names the file, what is wrong and what to do.
 */
public final class SpeciesNetFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refuses {@code file} with a sentence that starts with its name. */
  public SpeciesNetFileException(Path file, String sentence) {
    super(file + ": " + sentence);
  }

  /** Refuses {@code file} with a sentence and what lies behind it. */
  public SpeciesNetFileException(Path file, String sentence, Throwable cause) {
    super(file + ": " + sentence, cause);
  }
}
