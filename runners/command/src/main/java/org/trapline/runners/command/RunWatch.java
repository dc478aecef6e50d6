package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.trapline.analysis.summary.SummarizeResult;
import org.trapline.pipeline.plan.SurveyPlan;
import org.trapline.pipeline.run.EngineSettings;
import org.trapline.pipeline.run.RunListener;
import org.trapline.runners.console.Headway;
import org.trapline.transforms.judge.Progress;
import org.trapline.transforms.write.ResultFolder;

/** Hears from a run and tells how far it is. Thread-safe. */
final class RunWatch implements RunListener {
  private final PrintWriter out;
  private final PrintWriter err;
  private volatile Headway start = new Headway(0, 0, 0, 0, 0);

  RunWatch(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
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
    Progress.Snapshot now = Progress.now();
    return new Headway(
        begun.doneBefore() + now.files(),
        begun.doneBefore(),
        begun.total(),
        now.blanks(),
        now.failures());
  }
}
