package org.trapline.models.speciesnet;

import static org.trapline.models.folder.ResizeRule.Interpolation.LINEAR;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.opencv.opencv_core.Mat;
import org.trapline.models.folder.BatchRule;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.Normalisation;
import org.trapline.models.folder.ResizeRule;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm;
import org.trapline.models.folder.TensorForm.Colours;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.folder.TensorForm.Layout;
import org.trapline.models.input.InputBatch;
import org.trapline.models.input.InputWriter;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.PixelBox;

/** What a network gets to see of a photo, as bytes: red, green, blue, rows from above. */
final class SeenPixels {
  private static final TensorForm BYTES = new TensorForm(Layout.NHWC, Element.UINT8, Colours.RGB);

  /** What SpeciesNet's classifier wants. */
  static final InputSpec CLASSIFIER = spec(480, new ResizeRule(Kind.STRETCH_FLOAT, 0, 1, LINEAR));

  /** What MegaDetector wants. */
  static final InputSpec DETECTOR =
      spec(1280, new ResizeRule(Kind.LETTERBOX_STRIDE, 114, 64, LINEAR));

  private SeenPixels() {}

  private static InputSpec spec(int size, ResizeRule resize) {
    return new InputSpec(
        size, size, BYTES, Normalisation.NONE, resize, DecodePolicy.FULL, BatchRule.ONE_BY_ONE);
  }

  static byte[] of(Mat photo, PixelBox part, InputSpec spec) {
    try (Picture picture = new Picture(photo.clone(), photo.cols(), photo.rows(), false);
        InputBatch batch = new InputBatch(spec.form());
        InputWriter writer = new InputWriter(spec)) {
      Placement placement = Placement.of(spec, part.width(), part.height());
      batch.clear(1, placement.inputHeight(), placement.inputWidth());
      writer.write(new Scene(picture, part), placement, batch, 0);
      ByteBuffer bytes = batch.bytes().order(ByteOrder.nativeOrder());
      byte[] seen = new byte[bytes.remaining()];
      bytes.get(seen);
      return seen;
    }
  }
}
