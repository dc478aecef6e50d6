package org.trapline.transforms.bands;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.trapline.transforms.plan.ChunkRef;

/**
 * Freezes the scene of each camera of a deployment before any of its photos is judged. A plan part
 * is measured once, by a deterministic sample of its own files; cameras that an earlier part has
 * measured keep what they have, so that a resumed or a distributed run crops alike.
 */
public final class MeasureBands extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final FreezeBands spec;

  private MeasureBands(FreezeBands spec) {
    this.spec = spec;
  }

  /** Freezes scenes like this. */
  public static MeasureBands with(FreezeBands spec) {
    return new MeasureBands(spec);
  }

  /** The deployments that have something to measure before any of these chunks may be judged. */
  public List<String> open(List<ChunkRef> chunks) throws IOException {
    return spec.open(chunks);
  }

  /** The slugs of the deployments whose scenes are frozen. */
  @Override
  public PCollection<String> expand(PCollection<String> slugs) {
    return slugs.apply("MeasureEachDeployment", ParDo.of(new MeasureFn(spec)));
  }

  private static final class MeasureFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1L;

    private final FreezeBands spec;
    private final Counter measured = Metrics.counter(MeasureBands.class, "cameras_measured");
    private final Counter unsure = Metrics.counter(MeasureBands.class, "cameras_unsure");

    MeasureFn(FreezeBands spec) {
      this.spec = spec;
    }

    @ProcessElement
    public void measure(@Element String slug, OutputReceiver<String> out) throws IOException {
      List<FrozenBand> bands = spec.freeze(slug);
      measured.inc(bands.size());
      unsure.inc(bands.stream().filter(FrozenBand::isUnsure).count());
      out.output(slug);
    }
  }
}
