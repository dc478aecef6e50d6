package org.trapline.analysis;

/**
 * What a user gave can't be analysed. The message is one sentence that names the thing, its value
 * and what to do; it is meant to be shown as it is, without a stack trace.
 */
public final class AnalysisInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence to show. */
  public AnalysisInputException(String sentence) {
    super(sentence);
  }

  /** With the sentence to show and what led to it. */
  public AnalysisInputException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
