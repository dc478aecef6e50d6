package org.trapline.runners.exit;

/**
 * A mistake that the user can mend. Its message is one sentence that names the thing, its value and
 * what to do; it is all that is printed.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /** Ends the command with {@link ExitCode#BAD_ARGUMENTS}. */
  public UserError(String message) {
    this(ExitCode.BAD_ARGUMENTS, message);
  }

  /** Ends the command with a code of its own. */
  public UserError(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Returns the code that the command ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
