package org.trapline.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
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

/** What the small networks for scenes take in; their cards say the same. */
public final class SceneInput {
  /** Columns. Half of a decoding at 1/2 of the example's photos. */
  public static final int WIDTH = 160;

  /** Rows: the shape of a 4:3 photo without its info bands, roughly. */
  public static final int HEIGHT = 104;

  /** Bytes of a scene before the numbers are made. */
  public static final int BYTES = 3 * WIDTH * HEIGHT;

  /** By which bytes are divided. */
  public static final double SCALE = 255;

  /** What is then taken off each colour. */
  public static final float MEAN = 0.45f;

  /** By which that is divided. */
  public static final float STD = 0.25f;

  private SceneInput() {}

  /** The input as a card states it. */
  public static InputSpec card() {
    return spec(
        Element.FLOAT32,
        new Normalisation(SCALE, List.of(0.45, 0.45, 0.45), List.of(0.25, 0.25, 0.25)));
  }

  /** The same, but bytes: what lessons are kept as. */
  public static InputSpec bytes() {
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

  /**
   * The network's numbers for some scenes: the same formula that the cards state.
   *
   * @param scenes red, green and blue plane of each
   */
  public static NDArray numbers(NDManager manager, List<byte[]> scenes) {
    ByteBuffer bytes = manager.allocateDirect(scenes.size() * BYTES);
    scenes.forEach(bytes::put);
    bytes.flip();
    return manager
        .create(bytes, new Shape(scenes.size(), 3, HEIGHT, WIDTH), DataType.UINT8)
        .toType(DataType.FLOAT32, false)
        .div((float) SCALE)
        .sub(MEAN)
        .div(STD);
  }
}
