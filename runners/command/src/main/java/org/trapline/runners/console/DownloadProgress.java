package org.trapline.runners.console;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows how far a download is: one line that is written over on a terminal, a line for every tenth
 * anywhere else. Not thread-safe.
 */
public final class DownloadProgress implements AutoCloseable {
  private static final double MEGABYTE = 1e6;
  private static final int TENTHS = 10;

  private final PrintWriter out;
  private final boolean terminal;
  private long lastStep = -1;
  private boolean open;

  /** Shows it on this screen. */
  public DownloadProgress(PrintWriter out, Screen screen) {
    this.out = out;
    this.terminal = screen.isTerminal();
  }

  /**
   * Shows how much is there.
   *
   * @param bytes that are on the disk
   * @param total of the whole file; 0 where nobody knows
   */
  public void received(long bytes, long total) {
    long megabytes = Math.round(bytes / MEGABYTE);
    // Nobody reads more steps than these, and a slow terminal would hold the download up.
    long step = terminal || total == 0 ? megabytes : TENTHS * bytes / total;
    if (step == lastStep) {
      return;
    }
    lastStep = step;
    String text =
        total == 0
            ? String.format(Locale.ROOT, "fetched %.1f MB", bytes / MEGABYTE)
            : String.format(
                Locale.ROOT,
                "fetched %.1f of %.1f MB (%d %%)",
                bytes / MEGABYTE,
                total / MEGABYTE,
                100 * bytes / total);
    if (terminal) {
      out.print("\r" + text);
      open = true;
    } else {
      out.println(text);
    }
    out.flush();
  }

  /** Ends the line that is written over. */
  @Override
  public void close() {
    if (open) {
      out.println();
      out.flush();
    }
  }
}
