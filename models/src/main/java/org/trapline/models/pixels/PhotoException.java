package org.trapline.models.pixels;

import org.trapline.schemas.ErrorCode;

/** A file that has no usable picture: data, not an accident. It becomes a row with a reason. */
public final class PhotoException extends Exception {
  private final ErrorCode code;

  /**
   * Names the reason.
   *
   * @param code the closed kind of reason
   * @param message one sentence for a person, without the file's name
   */
  public PhotoException(ErrorCode code, String message) {
    // No stack trace: the message says it all, and a bad card makes thousands of these.
    super(message, null, false, false);
    this.code = code;
  }

  /** The closed kind of reason. */
  public ErrorCode code() {
    return code;
  }

  /** One sentence for a person; never null. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
