package org.trapline.pipeline;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Wait;
import org.apache.beam.sdk.values.PCollection;
import org.trapline.transforms.bands.MeasureBands;
import org.trapline.transforms.judge.JudgeChunks;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.PlannedChunks;
import org.trapline.transforms.plan.SpreadChunks;
import org.trapline.transforms.publish.PublishDeployments;

/**
 * The whole job on one screen, after the plan is made.
 *
 * <h2>The flow</h2>
 *
 * <ol>
 *   <li><b>MeasureBands</b>: for each deployment with work to do, which part of each camera's
 *       pictures is the world; frozen before any of them is judged.
 *   <li><b>SpreadChunks</b>: references to chunks, handed out once; or <b>TakeChunks</b>: taken one
 *       by one, in a job after that of the bands.
 *   <li><b>JudgeChunks</b>: reads, crops, filters, classifies; commits each chunk.
 *   <li><b>PublishDeployments</b>: a deployment's tables as soon as its last chunk is committed.
 * </ol>
 *
 * No picture and no row ever moves between these steps; all of them can be done again at any time.
 */
public final class CardDumpPipeline {
  private CardDumpPipeline() {}

  /**
   * Adds all steps to a pipeline.
   *
   * @param slugs deployments with work to do
   * @param chunks what is left to do
   * @return the slugs of the deployments that were published
   */
  public static PCollection<String> build(
      Pipeline pipeline, List<String> slugs, List<ChunkRef> chunks, Steps steps) {
    PCollection<String> frozen = measure(pipeline, slugs, steps.measure());
    return pipeline
        .apply("SpreadChunks", SpreadChunks.of(chunks))
        .apply("BandsFirst", Wait.on(frozen))
        .apply("JudgeChunks", steps.judge())
        .apply("PublishDeployments", steps.publish());
  }

  /**
   * Adds the first step alone, for engines that take chunks from a source.
   *
   * @param slugs deployments with work to do
   * @return the same, once their bands are frozen
   */
  public static PCollection<String> measure(
      Pipeline pipeline, List<String> slugs, MeasureBands measure) {
    return pipeline
        .apply("Deployments", Create.of(slugs).withCoder(StringUtf8Coder.of()))
        .apply("MeasureBands", measure);
  }

  /**
   * Adds the steps after the first. Nothing stands between the chunks and the judging, or they
   * would not be taken one by one.
   *
   * @param chunks what is left to do, of deployments whose bands are frozen
   * @return the slugs of the deployments that were published
   */
  public static PCollection<String> judge(Pipeline pipeline, PlannedChunks chunks, Steps steps) {
    return pipeline
        .apply("TakeChunks", Read.from(chunks))
        .apply("JudgeChunks", steps.judge())
        .apply("PublishDeployments", steps.publish());
  }

  /**
   * The steps with their settings.
   *
   * @param measure freezes the scenes
   * @param judge commits chunks
   * @param publish writes tables
   */
  public record Steps(MeasureBands measure, JudgeChunks judge, PublishDeployments publish) {}
}
