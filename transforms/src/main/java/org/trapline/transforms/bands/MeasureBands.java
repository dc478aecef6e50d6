package org.trapline.transforms.bands;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.trapline.transforms.write.ResultFolder;

/** Freezes the scene of each camera of a deployment before any of its photos is judged. */
public final class MeasureBands extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final ResultFolder result;
  private final String choice;

  private MeasureBands(ResultFolder result, String choice) {
    this.result = result;
    this.choice = choice;
  }

  /**
   * Freezes scenes into a result.
   *
   * @param choice what {@code --bands} says
   */
  public static MeasureBands storingIn(ResultFolder result, String choice) {
    return new MeasureBands(result, choice);
  }

  @Override
  public PCollection<String> expand(PCollection<String> slugs) {
    return slugs.apply("MeasureEachDeployment", ParDo.of(new MeasureFn(result, choice)));
  }

  private static final class MeasureFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1L;

    private final ResultFolder result;
    private final String choice;

    MeasureFn(ResultFolder result, String choice) {
      this.result = result;
      this.choice = choice;
    }

    @ProcessElement
    public void measure(@Element String slug, OutputReceiver<String> out) {
      if (!choice.isEmpty() && !result.spec().isEmpty()) {
        out.output(slug);
      }
    }
  }
}
