package org.trapline.pipeline.apart;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.trapline.transforms.bands.FreezeBands;
import org.trapline.transforms.judge.Care;
import org.trapline.transforms.judge.ChunkWorker;
import org.trapline.transforms.judge.JudgeSpec;
import org.trapline.transforms.plan.ChunkRef;

/** Work that may kill the process that does it; travels to that process. */
public sealed interface ApartJob extends Serializable {
  /** Does it. What it leaves in the result is what a run would leave. */
  void run() throws IOException;

  /**
   * Measures the cameras of a deployment.
   *
   * @param bands how
   * @param slug the deployment
   */
  record Measure(FreezeBands bands, String slug) implements ApartJob {
    @Override
    public void run() throws IOException {
      List<?> unused = bands.freeze(slug);
    }
  }

  /**
   * Judges and commits a chunk.
   *
   * @param spec how
   * @param chunk which
   * @param care whether a death must tell which photo it was
   */
  record Judge(JudgeSpec spec, ChunkRef chunk, Care care) implements ApartJob {
    @Override
    public void run() throws IOException {
      try (ChunkWorker worker = new ChunkWorker(spec, care)) {
        List<?> unused = worker.commit(chunk);
      }
    }
  }
}
