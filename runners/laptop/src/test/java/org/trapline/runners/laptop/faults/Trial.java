package org.trapline.runners.laptop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.trapline.runners.laptop.program.Program;

/** One command, given again and again on one result, with an accident in between. */
final class Trial {
  private static final long PATIENCE_SECONDS = 240;

  private final Path result;
  private final Path said;
  private final List<String> command;

  Trial(Path cards, Path result, Path said) {
    this.result = result;
    this.said = said;
    this.command =
        List.of(
            "run",
            cards.toString(),
            "--models",
            Program.root().resolve("models/starter").toString(),
            "--out",
            result.toString(),
            "--workers",
            "1",
            "--chunk-files",
            "2",
            "--max-failed",
            "100%");
  }

  /** The command behind {@code --} that a person would type. */
  List<String> command() {
    return command;
  }

  int run(Program program) {
    return run(program, List.of());
  }

  int run(Program program, List<String> more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(more);
    return program.run(said, all);
  }

  /** Whether whoever started this Java had it ignore SIGINT, the second bit of what is ignored. */
  static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  /** Starts it and waits until a chunk is committed. */
  Process startedJudging(Program program) throws IOException {
    long before = chunks();
    Process process = program.start(said, command);
    while (process.isAlive() && chunks() == before) {
      LockSupport.parkNanos(1_000_000);
    }
    return process;
  }

  long chunks() throws IOException {
    Path chunks = result.resolve("_trapline/chunks");
    if (!Files.isDirectory(chunks)) {
      return 0;
    }
    try (var files = Files.walk(chunks, 2)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  /** What all runs have printed. */
  String said() throws IOException {
    return Files.exists(said) ? Files.readString(said) : "";
  }

  /** The exit code of a process that ends by itself. */
  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the run did not end");
    }
    return process.exitValue();
  }
}
