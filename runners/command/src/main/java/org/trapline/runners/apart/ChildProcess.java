package org.trapline.runners.apart;

import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.trapline.pipeline.apart.ApartJob;
import org.trapline.pipeline.apart.OwnProcess;
import org.trapline.runners.exit.ExitCode;
import org.trapline.transforms.judge.StopRequest;

/**
 * Starts this program once more to do a job, with the same memory and libraries. The job goes to it
 * through a pipe that stays open: when this process dies, however it does, the pipe breaks and the
 * other one leaves too.
 */
public final class ChildProcess implements OwnProcess {
  /** How often a request to stop is looked for. */
  private static final long POLL_MS = 100;

  /** Ends by a person's hand: SIGHUP, SIGINT, SIGTERM, and Ctrl-C on Windows. */
  private static final Set<Integer> BY_HAND = Set.of(129, 130, 143, 0xC000013A);

  private final List<String> command;
  private final Path log;

  /**
   * Will start a command.
   *
   * @param command reads the job from its standard input
   * @param log takes what it prints
   */
  ChildProcess(List<String> command, Path log) {
    this.command = List.copyOf(command);
    this.log = log;
  }

  /**
   * Will start this program's hidden command.
   *
   * @param folder where logs go
   */
  public static ChildProcess ofThisProgram(Path folder) {
    Path log = folder.resolve("apart.log");
    List<String> command = java();
    command.add("-XX:ErrorFile=" + folder.resolve("apart-died-%p.log"));
    command.add("org.trapline.runners.Trapline");
    command.add("judge-apart");
    return new ChildProcess(command, log);
  }

  /** This process's Java with this process's options, less those of debuggers and the like. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!option.startsWith("-agent") && !option.startsWith("-javaagent")) {
        command.add(option);
      }
    }
    // Without it a process that is out of memory may live on without the thread that did the job.
    command.add("-XX:+ExitOnOutOfMemoryError");
    return command;
  }

  @Override
  public End run(ApartJob job) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
    // In the environment, since a command line of all libraries is too long for Windows.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    try (ObjectOutputStream pipe = new ObjectOutputStream(process.getOutputStream())) {
      pipe.writeObject(job);
      pipe.flush();
      return end(process);
    } finally {
      process.destroyForcibly();
    }
  }

  private static End end(Process process) {
    try {
      while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
        if (StopRequest.requested()) {
          return End.STOPPED;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return End.STOPPED;
    }
    int code = process.exitValue();
    if (StopRequest.requested() || BY_HAND.contains(code)) {
      return End.STOPPED;
    }
    if (code == ExitCode.DONE.code()) {
      return End.DONE;
    }
    return code == ExitCode.RUN_AGAIN.code() ? End.REFUSED : End.DIED;
  }
}
