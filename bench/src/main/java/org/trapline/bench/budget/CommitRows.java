package org.trapline.bench.budget;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.bench.runs.OwnCommand;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.write.ResultFolder;

/** Encodes and commits a chunk of rows that a real run has made. */
final class CommitRows {
  /** Rows of a usual chunk. */
  static final int ROWS = 128;

  private final ResultFolder result;
  private final Chunk chunk;
  private final List<JudgedMedia> rows = new ArrayList<>();

  /**
   * Runs the program over some photos, to have rows like those of users.
   *
   * @param photos their folder
   * @param filter folder of the blank filter
   * @param out where the result goes
   */
  CommitRows(Path photos, Path filter, Path out) throws IOException {
    OwnCommand.execute(
        List.of(
            "run",
            photos.toString(),
            "--deployment=BENCH",
            "--bands=none",
            "--device=cpu",
            "--filter=" + filter.toAbsolutePath(),
            "--out=" + out));
    result = ResultFolder.at(out.toString());
    PlanStore plans = new PlanStore(result);
    String slug = plans.slugs().get(0);
    DeploymentPlan plan = plans.read(slug).orElseThrow();
    PlannedChunk planned = plan.chunks().get(0);
    List<JudgedMedia> judged = ChunkFile.read(result, slug, planned.id());
    List<MediaRef> files = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(judged.get(i % judged.size()));
      files.add(new MediaRef(planned.files().get(i % judged.size()), ""));
    }
    chunk = new Chunk("bench", plan.deploymentId(), slug, files);
  }

  /** Commits them once, to the disk. */
  void run() throws IOException {
    ChunkFile.commit(result, chunk, rows, "bench");
  }
}
