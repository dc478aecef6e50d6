package org.trapline.models.folder;

import java.nio.file.Path;

/**
 * A model that cannot be used as it stands. The message is one sentence for the person who brought
 * the model: it names the file, what is wrong with it and what to do. It is never a bug of this
 * program, so no stack trace needs to be shown.
 */
public final class ModelFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refuses a model with a finished sentence. */
  public ModelFolderException(String sentence) {
    super(sentence);
  }

  /** Refuses a model with a finished sentence and what lies behind it. */
  public ModelFolderException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Refuses {@code file} with a sentence that starts with its name. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for one method
  public static ModelFolderException about(Path file, String format, Object... values) {
    return new ModelFolderException(file + ": " + format.formatted(values));
  }
}
