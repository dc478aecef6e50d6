package org.trapline.transforms.bands;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.trapline.models.bands.BandChoice;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.WorkList;
import org.trapline.transforms.read.SourceWatch;
import org.trapline.transforms.write.ResultFolder;

/**
 * Freezes the scene of each camera of a deployment before any of its photos is judged. A plan part
 * is measured once, by a deterministic sample of its own files; cameras that an earlier part has
 * measured keep what they have, so that a resumed or a distributed run crops alike.
 */
public final class MeasureBands extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final ResultFolder result;
  private final String choice;
  private final long maxPixels;

  private MeasureBands(ResultFolder result, String choice, long maxPixels) {
    this.result = result;
    this.choice = choice;
    this.maxPixels = maxPixels;
  }

  /**
   * Freezes scenes into a result.
   *
   * @param choice what {@code --bands} says
   * @param maxPixels photos with more are left out of the sample
   */
  public static MeasureBands storingIn(ResultFolder result, String choice, long maxPixels) {
    return new MeasureBands(result, choice, maxPixels);
  }

  /** The slugs of the deployments whose scenes are frozen. */
  @Override
  public PCollection<String> expand(PCollection<String> slugs) {
    return slugs.apply("MeasureEachDeployment", ParDo.of(new MeasureFn(this)));
  }

  private static final class MeasureFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1L;

    private final MeasureBands spec;
    private final Counter measured = Metrics.counter(MeasureBands.class, "cameras_measured");
    private final Counter unsure = Metrics.counter(MeasureBands.class, "cameras_unsure");

    MeasureFn(MeasureBands spec) {
      this.spec = spec;
    }

    @ProcessElement
    public void measure(@Element String slug, OutputReceiver<String> out) throws IOException {
      BandChoice choice = BandChoice.parse("--bands", spec.choice);
      if (choice instanceof BandChoice.Auto || choice instanceof BandChoice.Profile) {
        freezeOpenParts(slug, choice);
      }
      out.output(slug);
    }

    private void freezeOpenParts(String slug, BandChoice choice) throws IOException {
      for (int part : WorkList.parts(spec.result, slug)) {
        if (BandStore.isFrozen(spec.result, slug, part)) {
          continue;
        }
        List<MediaRef> files = WorkList.files(spec.result, slug, one -> one == part);
        FrozenBands known = BandStore.read(spec.result, slug, choice);
        List<FrozenBand> bands = new MeasureCameras(spec.maxPixels).measure(files, known);
        // What a card that was pulled out seemed to show must not be frozen.
        SourceWatch.mustBeThere(WorkList.deploymentId(spec.result, slug), files, Set.of());
        BandStore.freeze(spec.result, slug, part, bands);
        measured.inc(bands.size());
        unsure.inc(bands.stream().filter(FrozenBand::isUnsure).count());
      }
    }
  }
}
