package org.trapline.bench.runs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.runners.command.TraplineCommands;
import org.trapline.transforms.judge.Progress;
import picocli.CommandLine;

/** The program itself, as a user runs it; its pace is taken between first and last commit. */
final class TraplineRun implements Contestant {
  private static final int LOOK_EVERY_MILLIS = 10;

  private final int threads;
  private final Path scratch;

  TraplineRun(int threads, Path scratch) {
    this.threads = threads;
    this.scratch = scratch;
  }

  @Override
  public String name() {
    return "trapline run";
  }

  @Override
  public Pace run(Task task) throws IOException {
    Path out = scratch.resolve("result");
    remove(out);
    Commits commits = new Commits();
    Progress.clear();
    long start = System.nanoTime();
    ScheduledExecutorService observer = Executors.newSingleThreadScheduledExecutor();
    try {
      ScheduledFuture<?> unused =
          observer.scheduleAtFixedRate(
              commits::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      execute(arguments(task, out));
    } finally {
      observer.shutdownNow();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    remove(out);
    return new Pace(commits.perSecond(), seconds);
  }

  private List<String> arguments(Task task, Path out) {
    List<String> arguments = new ArrayList<>(List.of("run", task.folder().toString()));
    arguments.addAll(List.of("--deployment", "BENCH", "--bands", "none", "--device", "cpu"));
    arguments.addAll(List.of("--workers", "" + threads, "--out", out.toString()));
    // Short chunks, so that some hundred photos have a first and a last commit far apart.
    arguments.addAll(List.of("--chunk-files", "16"));
    add(arguments, "--filter", task.filter());
    add(arguments, "--species", task.species());
    arguments.addAll(List.of("--blank-threshold", "" + task.blankFrom()));
    return arguments;
  }

  private static void add(List<String> arguments, String option, @Nullable Path model) {
    if (model != null) {
      arguments.addAll(List.of(option, model.toAbsolutePath().toString()));
    }
  }

  private static void execute(List<String> arguments) {
    StringWriter said = new StringWriter();
    CommandLine line = TraplineCommands.all(List.of());
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    int code = line.execute(arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("the run ended with code %d: %s".formatted(code, said));
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Which photos were judged when the first and when the last chunk was committed. */
  private static final class Commits {
    private record Moment(long nanos, long files, long chunks) {}

    private final AtomicReference<Moment> first = new AtomicReference<>();
    private final AtomicReference<Moment> last = new AtomicReference<>();

    void look() {
      Progress.Snapshot now = Progress.now();
      Moment moment = new Moment(System.nanoTime(), now.files(), now.chunks());
      if (now.chunks() > 0) {
        first.compareAndSet(null, moment);
      }
      Moment before = last.get();
      if (before == null || before.chunks() < now.chunks()) {
        last.set(moment);
      }
    }

    double perSecond() {
      Moment begin = first.get();
      Moment end = last.get();
      if (begin == null || end == null || end.chunks() <= begin.chunks()) {
        throw new IllegalStateException("too few photos: a run needs several chunks to be timed");
      }
      return (end.files() - begin.files()) * 1e9 / (end.nanos() - begin.nanos());
    }
  }
}
