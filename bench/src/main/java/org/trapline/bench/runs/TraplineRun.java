package org.trapline.bench.runs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.judge.Progress;

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
    Progress.clear();
    AtomicLong chunks = new AtomicLong();
    ScheduledExecutorService observer = Executors.newSingleThreadScheduledExecutor();
    try (StopWatch watch = new StopWatch(task.device())) {
      ScheduledFuture<?> unused =
          observer.scheduleAtFixedRate(
              () -> look(watch, chunks), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, MILLISECONDS);
      OwnCommand.execute(arguments(task, out));
      return watch.stop();
    } finally {
      observer.shutdownNow();
      remove(out);
    }
  }

  /** Which photos were judged when the first and when the last chunk was committed. */
  private static void look(StopWatch watch, AtomicLong chunks) {
    Progress.Snapshot now = Progress.now();
    if (chunks.getAndSet(now.chunks()) < now.chunks()) {
      watch.begin(now.files());
      watch.end(now.files());
    }
  }

  private List<String> arguments(Task task, Path out) {
    List<String> arguments = new ArrayList<>(List.of("run", task.folder().toString()));
    arguments.addAll(List.of("--deployment", "BENCH", "--bands", "none"));
    arguments.addAll(List.of("--device", task.device().toString()));
    arguments.addAll(List.of("--workers", "" + threads, "--out", out.toString()));
    // Short chunks, so that some hundred photos have a first and a last commit far apart.
    arguments.addAll(List.of("--chunk-files", "" + task.chunk()));
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

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
