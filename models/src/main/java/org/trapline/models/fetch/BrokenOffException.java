package org.trapline.models.fetch;

/** A download that ended before its end and can go on: the same command again takes it up. */
public final class BrokenOffException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says in one sentence what broke off, where, and what to do. */
  public BrokenOffException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
