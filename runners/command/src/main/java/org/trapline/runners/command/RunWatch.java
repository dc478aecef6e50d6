package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.summary.SummarizeResult;
import org.trapline.pipeline.plan.SurveyPlan;
import org.trapline.pipeline.run.EngineSettings;
import org.trapline.pipeline.run.RunListener;
import org.trapline.pipeline.status.WatchResult;
import org.trapline.runners.console.Headway;
import org.trapline.transforms.judge.Progress;
import org.trapline.transforms.write.ResultFolder;

/** Hears from a run and tells how far it is. Thread-safe. */
final class RunWatch implements RunListener {
  /** A look at what other processes have committed costs three listings. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final PrintWriter err;
  private volatile Headway start = new Headway(0, 0, 0, 0, 0);

  private final @Nullable WatchResult elsewhere;
  private volatile boolean judged;
  private long lookedNanos;
  private long committed;

  private RunWatch(PrintWriter out, PrintWriter err, @Nullable WatchResult elsewhere) {
    this.out = out;
    this.err = err;
    this.elsewhere = elsewhere;
  }

  /** Of a run whose photos this process judges. */
  static RunWatch here(PrintWriter out, PrintWriter err) {
    return new RunWatch(out, err, null);
  }

  /** Of a run whose photos other processes judge: their commits tell how far it is. */
  static RunWatch elsewhere(PrintWriter out, PrintWriter err, ResultFolder result) {
    return new RunWatch(out, err, new WatchResult(result));
  }

  @Override
  public void warned(String sentence) {
    err.println("warning: " + sentence);
    err.flush();
  }

  @Override
  public void planned(SurveyPlan plan) {
    long total = plan.plannedFiles();
    long before = total - plan.pendingFiles();
    out.println(
        "%d files in %d deployments%s"
            .formatted(
                total,
                plan.deployments().size(),
                before == 0 ? "" : ", %d of them judged before".formatted(before)));
    plan.remarks().forEach(out::println);
    out.flush();
    start = new Headway(before, before, total, 0, 0);
  }

  @Override
  public void judging(EngineSettings engines, int chunkFiles) {
    engines.models().forEach(one -> out.println("%s by %s".formatted(one.model(), one.describe())));
    out.println(
        "in chunks of %d files, what a dying process loses at most per worker"
            .formatted(chunkFiles));
    out.flush();
  }

  /** The page is a function of the tables, and part of the result before it counts as complete. */
  @Override
  public void tablesWritten(ResultFolder result) {
    judged = true;
    Path local = result.localPath();
    if (local == null) {
      return;
    }
    try {
      SummarizeResult.write(local);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far the run is now; an empty total as long as the files are being listed. */
  Headway headway() {
    Headway begun = start;
    if (elsewhere != null) {
      long done = begun.total() == 0 ? 0 : judged ? begun.total() : committed(elsewhere, begun);
      return new Headway(done, begun.doneBefore(), begun.total(), Headway.UNKNOWN, Headway.UNKNOWN);
    }
    Progress.Snapshot now = Progress.now();
    return new Headway(
        begun.doneBefore() + now.files(),
        begun.doneBefore(),
        begun.total(),
        now.blanks(),
        now.failures());
  }

  private synchronized long committed(WatchResult watch, Headway begun) {
    long now = System.nanoTime();
    if (lookedNanos == 0 || now - lookedNanos > LOOK_EVERY.toNanos()) {
      lookedNanos = now;
      try {
        // A sample leaves planned files aside.
        committed = Math.min(begun.total(), watch.look().judged());
      } catch (IOException e) {
        // A store that is away for a moment is no reason to stop telling.
        return Math.max(committed, begun.doneBefore());
      }
    }
    return Math.max(committed, begun.doneBefore());
  }
}
