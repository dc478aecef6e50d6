package org.trapline.transforms.judge;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.write.ResultNames;

/**
 * Judges chunks and commits each as one small file, inside the element: an engine may end its
 * bundles as late as it likes, kill a worker or try twice, and a committed chunk stays one
 * committed chunk. A chunk that is committed already is passed on untouched.
 */
public final class JudgeChunks extends PTransform<PCollection<ChunkRef>, PCollection<ChunkResult>> {
  private static final long serialVersionUID = 1L;

  private final JudgeSpec spec;

  private JudgeChunks(JudgeSpec spec) {
    this.spec = spec;
  }

  /** Judges and commits like this. */
  public static JudgeChunks with(JudgeSpec spec) {
    return new JudgeChunks(spec);
  }

  @Override
  public PCollection<ChunkResult> expand(PCollection<ChunkRef> chunks) {
    return chunks.apply("JudgeEachChunk", ParDo.of(new JudgeFn(spec)));
  }

  private static final class JudgeFn extends DoFn<ChunkRef, ChunkResult> {
    private static final long serialVersionUID = 1L;

    private final JudgeSpec spec;
    private final Counter judged = counter("photos_judged");
    private final Counter failed = counter("photos_failed");
    private final Counter blank = counter("photos_filtered_blank");
    private final Counter cropped = counter("photos_cropped");
    private final Counter committed = counter("chunks_committed");
    private final Counter skipped = counter("chunks_found_committed");
    private final Counter left = counter("chunks_left_for_next_run");

    private transient @Nullable ChunkWorker worker;

    JudgeFn(JudgeSpec spec) {
      this.spec = spec;
    }

    private static Counter counter(String name) {
      return Metrics.counter(JudgeChunks.class, name);
    }

    @Setup
    public void openModels() {
      worker = new ChunkWorker(spec, Care.BATCHES);
    }

    @Teardown
    public void closeModels() {
      if (worker != null) {
        worker.close();
        worker = null;
      }
    }

    @ProcessElement
    public void judge(@Element ChunkRef ref, OutputReceiver<ChunkResult> out) throws IOException {
      WorkersAtWork.begin();
      try {
        if (StopRequest.requested()) {
          left.inc();
          return;
        }
        if (spec.result().exists(ResultNames.chunk(ref.slug(), ref.chunkId()))) {
          skipped.inc();
        } else {
          count(Objects.requireNonNull(worker).commit(ref));
        }
      } finally {
        WorkersAtWork.end();
      }
      out.output(new ChunkResult(ref.slug(), ref.chunkId()));
    }

    private void count(List<JudgedMedia> rows) {
      long errors = rows.stream().filter(JudgeFn::isFailure).count();
      long blanks = rows.stream().filter(row -> row.errorCode() == null && !row.looked()).count();
      judged.inc(rows.size());
      failed.inc(errors);
      blank.inc(blanks);
      committed.inc();
      cropped.inc(
          rows.stream().filter(row -> row.picture().bandSource() == BandSource.MEASURED).count());
      Progress.addChunk();
    }

    private static boolean isFailure(JudgedMedia row) {
      return row.errorCode() != null && row.errorCode() != ErrorCode.VIDEO_NOT_JUDGED;
    }
  }
}
