package org.trapline.runners.exit;

/** What a command tells the script that called it. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** Something that nobody expected; the log file has the stack trace. */
  UNEXPECTED(1),
  /** The command, an option, a folder or a file that the user named is wrong. */
  BAD_ARGUMENTS(2),
  /** Done, but more files failed than {@code --max-failed} allows. */
  TOO_MANY_FAILED(3),
  /** Files found and rows written do not agree. */
  BOOKS_DO_NOT_BALANCE(4),
  /** Interrupted, locked by another run or out of disk: the same command again goes on. */
  RUN_AGAIN(5);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Returns the number given to the operating system. */
  public int code() {
    return code;
  }
}
