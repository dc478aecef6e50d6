package org.trapline.runners.console;

/**
 * What the output is connected to.
 *
 * @param isTerminal whether a line can be written over
 * @param columns how wide it is, at least 20
 */
public record Screen(boolean isTerminal, int columns) {
  private static final int USUAL_COLUMNS = 80;
  private static final int LEAST_COLUMNS = 20;

  /** A log file or a pipe. */
  public static final Screen PLAIN = new Screen(false, USUAL_COLUMNS);

  /** Refuses a width in which nothing can be read. */
  public Screen {
    if (columns < LEAST_COLUMNS) {
      throw new IllegalArgumentException("a screen has at least 20 columns, not " + columns);
    }
  }

  /**
   * Returns the screen of this process. The launcher tells it exactly ({@code trapline.terminal},
   * {@code trapline.columns}); where it can't, as on Windows, it makes newer JVMs say the truth
   * about their console ({@code jdk.console}).
   */
  @SuppressWarnings("SystemConsoleNull")
  public static Screen ofThisProcess() {
    String told = System.getProperty("trapline.terminal");
    boolean terminal = told == null ? System.console() != null : Boolean.parseBoolean(told);
    int columns = Integer.getInteger("trapline.columns", USUAL_COLUMNS);
    return new Screen(terminal, columns < LEAST_COLUMNS ? USUAL_COLUMNS : columns);
  }
}
