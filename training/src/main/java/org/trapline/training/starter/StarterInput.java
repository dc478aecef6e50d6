package org.trapline.training.starter;

import java.util.List;
import org.trapline.models.folder.BatchRule;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.Normalisation;
import org.trapline.models.folder.ResizeRule;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.TensorForm;
import org.trapline.models.folder.TensorForm.Colours;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.folder.TensorForm.Layout;

/** What the starter networks take in; the cards say the same. */
final class StarterInput {
  /** Columns. Half of a decoding at 1/2 of the example's photos. */
  static final int WIDTH = 160;

  /** Rows: the shape of a 4:3 photo without its info bands, roughly. */
  static final int HEIGHT = 104;

  /** Bytes of a scene before the numbers are made. */
  static final int BYTES = 3 * WIDTH * HEIGHT;

  static final double SCALE = 255;
  static final float MEAN = 0.45f;
  static final float STD = 0.25f;

  private StarterInput() {}

  /** The input as a card states it. */
  static InputSpec card() {
    return spec(
        Element.FLOAT32,
        new Normalisation(SCALE, List.of(0.45, 0.45, 0.45), List.of(0.25, 0.25, 0.25)));
  }

  /** The same, but bytes: what lessons are kept as. */
  static InputSpec bytes() {
    return spec(Element.UINT8, Normalisation.NONE);
  }

  private static InputSpec spec(Element element, Normalisation normalisation) {
    return new InputSpec(
        WIDTH,
        HEIGHT,
        new TensorForm(Layout.NCHW, element, Colours.RGB),
        normalisation,
        new ResizeRule(ResizeRule.Kind.STRETCH, 114, 64, Interpolation.AREA),
        DecodePolicy.SCALED,
        BatchRule.FREE);
  }
}
