package org.trapline.runners.tables;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.trapline.runners.options.BeamOptions;
import org.trapline.runners.options.RunnerChoice;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.PlannedChunks;

/** A job of two workers, of which one is held up on the first chunk until all others are done. */
public final class HeldUp {
  /** That many chunks, named c0 and so on. */
  public static final int CHUNKS = 40;

  private static final ConcurrentLinkedQueue<String> DONE = new ConcurrentLinkedQueue<>();

  private static volatile CountDownLatch others = new CountDownLatch(0);

  private HeldUp() {}

  /**
   * Runs it.
   *
   * @param source how the engine is given the chunks
   * @return the chunks' names in the order in which they were done
   */
  public static List<String> run(
      RunnerChoice runner, Function<List<ChunkRef>, PlannedChunks> source) {
    DONE.clear();
    others = new CountDownLatch(CHUNKS - 1);
    Pipeline pipeline = Pipeline.create(BeamOptions.of(runner, 2, List.of()));
    List<ChunkRef> chunks =
        IntStream.range(0, CHUNKS).mapToObj(i -> new ChunkRef("c" + i, "riv-01", i, 1)).toList();
    pipeline
        .apply("TakeChunks", Read.from(source.apply(chunks)))
        .apply("HoldUp", ParDo.of(new HoldUpFn()));

    pipeline.run().waitUntilFinish();

    return List.copyOf(DONE);
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
