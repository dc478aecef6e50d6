package org.trapline.runners.console;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the machine awake while photos are judged, with what the system brings along. Where it
 * brings nothing the machine may sleep, and the run goes on when it wakes. The guard ends with this
 * process however that ends, because its child waits for a pipe that the system closes.
 */
public final class SleepGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SleepGuard.class);

  /** ES_CONTINUOUS and ES_SYSTEM_REQUIRED; the screen may go dark. */
  private static final String STAY_AWAKE =
      "$s=Add-Type -PassThru -Name S -Namespace T -MemberDefinition"
          + " '[DllImport(\"kernel32.dll\")]public static extern uint"
          + " SetThreadExecutionState(uint f);';"
          + "[void]$s::SetThreadExecutionState(2147483649);[void][Console]::In.ReadLine()";

  private final @Nullable Process child;

  private SleepGuard(@Nullable Process child) {
    this.child = child;
  }

  /** Keeps this machine awake until closed. */
  public static SleepGuard awake() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return start(command(system, ProcessHandle.current().pid()));
  }

  static SleepGuard start(List<String> command) {
    if (command.isEmpty()) {
      return new SleepGuard(null);
    }
    try {
      Process child =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new SleepGuard(child);
    } catch (IOException e) {
      LOG.info("The machine may sleep: {}", e.getMessage());
      return new SleepGuard(null);
    }
  }

  static List<String> command(String system, long pid) {
    if (system.startsWith("linux")) {
      return List.of(
          "systemd-inhibit", "--what=idle:sleep", "--who=trapline", "--why=judging photos", "cat");
    }
    if (system.startsWith("mac")) {
      return List.of("caffeinate", "-i", "-w", Long.toString(pid));
    }
    if (system.startsWith("windows")) {
      return List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", STAY_AWAKE);
    }
    return List.of();
  }

  /** Whether a child of the system's keeps watch; for the tests. */
  boolean isWatching() {
    return child != null && child.isAlive();
  }

  /** Waits for the child's end; for the tests. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return child == null || child.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    if (child != null) {
      child.destroyForcibly();
    }
  }
}
