package org.trapline.transforms.publish;

import java.io.IOException;
import java.util.Objects;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.judge.ChunkResult;
import org.trapline.transforms.plan.AwaitChunks;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.write.ResultFolder;

/**
 * Publishes each deployment as soon as its last chunk is committed, while others are still being
 * judged. Whoever sees the last chunk publishes; two who see it at once write the same bytes.
 */
public final class PublishDeployments
    extends PTransform<PCollection<ChunkResult>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final ResultFolder result;
  private final PublishRules rules;

  private PublishDeployments(ResultFolder result, PublishRules rules) {
    this.result = result;
    this.rules = rules;
  }

  /** Publishes into a result by these rules. */
  public static PublishDeployments to(ResultFolder result, PublishRules rules) {
    return new PublishDeployments(result, rules);
  }

  /** The slugs of the deployments that were published. */
  @Override
  public PCollection<String> expand(PCollection<ChunkResult> chunks) {
    return chunks.apply("PublishWhenComplete", ParDo.of(new PublishFn(result, rules)));
  }

  private static final class PublishFn extends DoFn<ChunkResult, String> {
    private static final long serialVersionUID = 1L;

    private final ResultFolder result;
    private final PublishRules rules;
    private final Counter published =
        Metrics.counter(PublishDeployments.class, "deployments_published");

    private transient @Nullable PublishDeployment publisher;
    private transient @Nullable AwaitChunks waiting;

    PublishFn(ResultFolder result, PublishRules rules) {
      this.result = result;
      this.rules = rules;
    }

    @Setup
    public void open() throws IOException {
      publisher = new PublishDeployment(result, rules);
      waiting = null;
    }

    @ProcessElement
    public void publish(@Element ChunkResult chunk, OutputReceiver<String> out) throws IOException {
      PublishDeployment ready = Objects.requireNonNull(publisher);
      // Chunks come deployment by deployment: one of them in memory is enough.
      if (waiting == null || !waiting.slug().equals(chunk.slug())) {
        waiting = AwaitChunks.of(result, chunk.slug());
      }
      if (!waiting.areAllCommitted()) {
        return;
      }
      DeploymentPlan plan = new PlanStore(result).read(chunk.slug()).orElseThrow();
      if (!ready.isPublished(plan)) {
        ready.publish(plan);
        published.inc();
        out.output(chunk.slug());
      }
    }
  }
}
