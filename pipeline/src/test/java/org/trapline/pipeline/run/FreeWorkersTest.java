package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.PlannedChunks;

/** The Direct runner hands chunks out to whoever is free, and holds none back. */
class FreeWorkersTest {
  private static final int CHUNKS = 40;
  private static final ConcurrentLinkedQueue<String> DONE = new ConcurrentLinkedQueue<>();

  private static volatile CountDownLatch others = new CountDownLatch(0);

  @Test
  void aWorkerThatIsHeldUpKeepsOneChunkAndTheOtherDoesAllTheRest() {
    DONE.clear();
    others = new CountDownLatch(CHUNKS - 1);
    PipelineOptions options = PipelineOptionsFactory.fromArgs("--targetParallelism=2").create();
    Pipeline pipeline = Pipeline.create(options);
    List<ChunkRef> chunks =
        IntStream.range(0, CHUNKS).mapToObj(i -> new ChunkRef("c" + i, "riv-01", i, 1)).toList();
    pipeline
        .apply("TakeChunks", Read.from(PlannedChunks.of(chunks)))
        .apply("HoldUp", ParDo.of(new HoldUpFn()));

    pipeline.run().waitUntilFinish();

    assertThat(DONE).containsExactlyElementsIn(chunks.stream().map(ChunkRef::chunkId).toList());
    assertThat(List.copyOf(DONE).get(CHUNKS - 1)).isEqualTo("c0");
  }

  /** The first chunk is done when all others are. */
  private static final class HoldUpFn extends DoFn<ChunkRef, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void judge(@Element ChunkRef chunk) throws InterruptedException {
      if (!chunk.chunkId().equals("c0")) {
        DONE.add(chunk.chunkId());
        others.countDown();
        return;
      }
      if (!others.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the free worker was not given the other chunks");
      }
      DONE.add(chunk.chunkId());
    }
  }
}
