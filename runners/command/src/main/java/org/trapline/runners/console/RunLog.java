package org.trapline.runners.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The log file. Nothing that a library says reaches the terminal: warnings of all, and what
 * Trapline itself has to tell, go to one file beside the result, or into the user's own folder as
 * long as there is no result.
 */
public final class RunLog {
  /** The name of the file in its folder. */
  public static final String FILE_NAME = "trapline.log";

  private static final int MAX_BYTES = 16 << 20;
  private static final String LINE = "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";

  /** Held, because the log manager forgets a logger's level once nobody holds the logger. */
  private static final Logger OURS = Logger.getLogger("org.trapline");

  /**
   * Flink warns of every operator whose name is longer than 80 letters, several times a task; its
   * metrics are not looked at.
   */
  private static final List<Logger> CHATTER =
      List.of(
          Logger.getLogger("org.apache.flink.metrics"),
          Logger.getLogger("org.apache.flink.runtime.metrics"));

  /**
   * A log that can't be written has nobody to tell: the disk that is full is told by the run
   * itself, in one sentence, and traces on the terminal would bury it.
   */
  private static final ErrorManager SILENT =
      new ErrorManager() {
        @Override
        public void error(String message, Exception error, int code) {}
      };

  private static Path folder = UserFolders.cache().resolve("log");

  private RunLog() {}

  /** Silences the console; the file in the user's folder is made by the first record. */
  public static void start() {
    if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
      System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    }
    LogManager.getLogManager().reset();
    OURS.setLevel(Level.INFO);
    CHATTER.forEach(logger -> logger.setLevel(Level.SEVERE));
    Logger.getLogger("").setLevel(Level.WARNING);
    Logger.getLogger("").addHandler(new LazyFile());
  }

  /** Moves the log to another folder from now on, such as {@code results/_trapline/log}. */
  public static synchronized void moveTo(Path newFolder) {
    folder = newFolder;
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (handler instanceof LazyFile file) {
        file.close();
      }
    }
  }

  /** Returns where the log lies. */
  public static synchronized Path file() {
    return folder.resolve(FILE_NAME);
  }

  /** Opens its file with the first record, so that a command without one leaves no file. */
  private static final class LazyFile extends Handler {
    private @Nullable FileHandler open;

    LazyFile() {
      setErrorManager(SILENT);
    }

    @Override
    public synchronized void publish(LogRecord record) {
      try {
        if (open == null) {
          Files.createDirectories(RunLog.file().getParent());
          open = new FileHandler(escaped(RunLog.file()), MAX_BYTES, 1, true);
          open.setEncoding("UTF-8");
          open.setFormatter(new SimpleFormatter());
          open.setErrorManager(SILENT);
        }
        open.publish(record);
      } catch (IOException e) {
        reportError("the log can't be written: " + RunLog.file(), e, ErrorManager.OPEN_FAILURE);
      }
    }

    /** The pattern's own sign is the per cent sign. */
    private static String escaped(Path file) {
      return file.toString().replace("%", "%%");
    }

    @Override
    public synchronized void flush() {
      if (open != null) {
        open.flush();
      }
    }

    @Override
    public synchronized void close() {
      if (open != null) {
        open.close();
        open = null;
      }
    }
  }
}
