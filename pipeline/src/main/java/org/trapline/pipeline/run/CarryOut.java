package org.trapline.pipeline.run;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/** Has an engine carry out a job, and waits for it. */
final class CarryOut {
  private CarryOut() {}

  /**
   * Returns when all is done.
   *
   * @throws UnfinishedRunException if the engine was asked only to describe the job
   */
  static void job(Pipeline pipeline) {
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
