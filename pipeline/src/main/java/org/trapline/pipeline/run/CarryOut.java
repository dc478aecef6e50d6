package org.trapline.pipeline.run;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.trapline.pipeline.CardDumpPipeline;
import org.trapline.pipeline.HandOut;
import org.trapline.pipeline.HandOutOptions;
import org.trapline.transforms.judge.StopRequest;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.PlannedChunks;

/** Has an engine carry out what is left to do, and waits for it. */
final class CarryOut {
  private CarryOut() {}

  /**
   * Measures, judges and publishes, in as many jobs as the engine's way of handing out needs;
   * returns when all is done, or when somebody asked to stop.
   *
   * @throws UnfinishedRunException if the engine was asked only to describe the job
   */
  static void all(PipelineOptions options, List<ChunkRef> chunks, CardDumpPipeline.Steps steps)
      throws IOException {
    HandOut handOut = options.as(HandOutOptions.class).getHandOut();
    if (handOut == HandOut.SPREAD) {
      List<String> slugs = chunks.stream().map(ChunkRef::slug).distinct().toList();
      Pipeline pipeline = Pipeline.create(options);
      CardDumpPipeline.build(pipeline, slugs, chunks, steps);
      job(pipeline);
      return;
    }
    measure(options, steps.measure().open(chunks), steps);
    if (!StopRequest.requested()) {
      Pipeline pipeline = Pipeline.create(options);
      CardDumpPipeline.judge(pipeline, source(handOut, chunks), steps);
      job(pipeline);
    }
  }

  private static PlannedChunks source(HandOut handOut, List<ChunkRef> chunks) {
    return handOut == HandOut.TAKEN_FROM_END
        ? PlannedChunks.lastFirst(chunks)
        : PlannedChunks.of(chunks);
  }

  private static void measure(
      PipelineOptions options, List<String> slugs, CardDumpPipeline.Steps steps) {
    if (slugs.isEmpty()) {
      return;
    }
    String name = options.getJobName();
    // The engine's page shows two jobs then, and should say which is which.
    options.setJobName(name + "-bands");
    Pipeline pipeline = Pipeline.create(options);
    CardDumpPipeline.measure(pipeline, slugs, steps.measure());
    job(pipeline);
    options.setJobName(name);
  }

  private static void job(Pipeline pipeline) {
    PipelineResult running = pipeline.run();
    try {
      running.waitUntilFinish();
    } catch (UnsupportedOperationException e) {
      // Beam's way of saying that nothing was started that one could wait for.
      throw new UnfinishedRunException(
          "The job was described and not started: leave out --templateLocation to start it.", e);
    }
  }
}
