package org.trapline.pipeline.run;

/**
 * The run could not finish for a reason that lies outside of it: somebody stopped it, the result is
 * in use, the disk is full. The message says which, and that the same command continues.
 */
public final class UnfinishedRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one whole sentence for the person. */
  public UnfinishedRunException(String sentence) {
    super(sentence);
  }

  /** With one whole sentence for the person, and the cause for the log. */
  public UnfinishedRunException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
