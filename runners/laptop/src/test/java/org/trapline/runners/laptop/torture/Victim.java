package org.trapline.runners.laptop.torture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.trapline.runners.laptop.program.Program;

/** Runs one command on one result, again and again, and kills it or lets it finish. */
final class Victim {
  /** Shorter than anything that is waited for. */
  private static final long LOOK_EVERY_NANOS = 1_000_000;

  private final Path result;
  private final Path said;
  private final List<String> command;
  private final CommittedOnce committed;

  Victim(Path result, Path said, List<String> command) throws IOException {
    this.result = Files.createDirectories(result);
    this.said = said;
    this.command = List.copyOf(command);
    this.committed = new CommittedOnce(result);
  }

  /**
   * How a run ended.
   *
   * @param phase what it was busy with when it was killed; finished if it ended by itself
   * @param exitCode its exit code, if it ended by itself
   * @param nanos from start to end
   * @param halfWritten temporary files that it left behind
   * @param spans how long it was seen in each phase, nanoseconds
   */
  record End(Phase phase, int exitCode, long nanos, long halfWritten, Map<Phase, Long> spans) {
    End {
      spans = Map.copyOf(spans);
    }
  }

  CommittedOnce committed() {
    return committed;
  }

  /** Lets it run to its end. */
  End letRun() throws IOException {
    return run(Aim.NEVER);
  }

  /** Runs it and kills it as aimed, if it does not end before. */
  End run(Aim aim) throws IOException {
    Traces before = Traces.of(result);
    long began = System.nanoTime();
    Process process = Program.USUAL.start(said, command);
    boolean killed;
    Map<Phase, Long> spans = new EnumMap<>(Phase.class);
    try {
      killed = watch(process, aim, before, spans);
    } finally {
      process.destroyForcibly();
    }
    int exitCode = end(process);
    long nanos = System.nanoTime() - began;
    committed.check();
    Traces after = Traces.of(result);
    Phase phase = killed ? after.phase(before, Traces.plannedChunks(result)) : Phase.FINISHED;
    return new End(phase, exitCode, nanos, after.changed(before, "_trapline/tmp/"), spans);
  }

  /** Looks until the moment of the kill; false if the process ends before. */
  private boolean watch(Process process, Aim aim, Traces before, Map<Phase, Long> spans)
      throws IOException {
    Map<String, Integer> planned = Map.of();
    long fire = Long.MAX_VALUE;
    long last = System.nanoTime();
    while (process.isAlive()) {
      if (System.nanoTime() >= fire) {
        return true;
      }
      Traces now = Traces.of(result);
      committed.see(now);
      if (planned.isEmpty() && now.changed(before, "_run.json") > 0) {
        planned = Traces.plannedChunks(result);
      }
      Phase seen = now.phase(before, planned);
      long time = System.nanoTime();
      spans.merge(seen, time - last, Long::sum);
      last = time;
      long commits = now.changed(before, "_trapline/chunks/");
      if (fire == Long.MAX_VALUE && aim.reached(seen, commits)) {
        if (aim.phase() == Phase.COMMITTING) {
          return waitForTemporary(process);
        }
        fire = System.nanoTime() + aim.delayNanos();
      }
      LockSupport.parkNanos(Math.min(LOOK_EVERY_NANOS, Math.max(1, fire - System.nanoTime())));
    }
    return false;
  }

  /** A chunk is written in less time than a look at all files takes. */
  private boolean waitForTemporary(Process process) {
    File temporary = result.resolve("_trapline/tmp").toFile();
    Set<String> before = Set.of(names(temporary));
    while (process.isAlive()) {
      for (String name : names(temporary)) {
        if (!before.contains(name)) {
          process.destroyForcibly();
          return true;
        }
      }
    }
    return false;
  }

  private static String[] names(File folder) {
    String[] names = folder.list();
    return names == null ? new String[0] : names;
  }

  private static int end(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    }
  }
}
