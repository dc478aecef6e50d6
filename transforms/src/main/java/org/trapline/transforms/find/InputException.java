package org.trapline.transforms.find;

/**
 * Something a person gave is wrong. The message is one whole sentence that names the thing, its
 * value and what to do; it is shown as it stands, without a stack trace.
 */
public final class InputException extends RuntimeException {
  /**
   * Says what is wrong.
   *
   * @param sentence shown to the person as it stands
   */
  public InputException(String sentence) {
    super(sentence);
  }

  /**
   * Says what is wrong, and keeps the cause for the log.
   *
   * @param sentence shown to the person as it stands
   * @param cause what the system reported
   */
  public InputException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
