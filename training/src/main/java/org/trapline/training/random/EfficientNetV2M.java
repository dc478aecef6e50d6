package org.trapline.training.random;

import java.util.List;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;

/**
 * The shape of EfficientNetV2-M (Tan and Le 2021), as SpeciesNet's classifier has it: 56 million
 * weights with 2,498 classes.
 */
final class EfficientNetV2M {
  /** How many features stand before the classes. */
  static final int FEATURES = 1280;

  private static final int STEM = 24;

  /** How weak a branch is against what it is added to; there are 57 of them. */
  private static final double BRANCH = 0.2;

  /** A gate's inside has this share of the block's outer channels. */
  private static final int SQUEEZE = 4;

  private static final List<Stage> STAGES =
      List.of(
          new Stage(Kind.FUSED, 1, 24, 3, 1),
          new Stage(Kind.FUSED, 4, 48, 5, 2),
          new Stage(Kind.FUSED, 4, 80, 5, 2),
          new Stage(Kind.GATED, 4, 160, 7, 2),
          new Stage(Kind.GATED, 6, 176, 14, 1),
          new Stage(Kind.GATED, 6, 304, 18, 2),
          new Stage(Kind.GATED, 6, 512, 5, 1));

  private EfficientNetV2M() {}

  private enum Kind {
    /** One full convolution. */
    FUSED,
    /** A convolution of each channel by itself, then a gate for each channel. */
    GATED
  }

  private record Stage(Kind kind, int wider, int channels, int blocks, int stride) {}

  /**
   * Adds the network up to its features.
   *
   * @param pictures scene, row, column, colour, from 0 to 1
   */
  static Signal features(RandomLayers net, Value pictures) {
    Layers layers = net.layers();
    Value planes = layers.permute(pictures, List.of(0, 3, 1, 2));
    Signal last = net.first(net.picture(planes, 0.25), 0.45, STEM, 3, 2);
    last = net.activate(last, Activation.SILU);
    for (Stage stage : STAGES) {
      for (int block = 0; block < stage.blocks(); block++) {
        last = block(net, last, stage, block == 0 ? stage.stride() : 1);
      }
    }
    last = net.activate(net.conv(last, FEATURES, 1, 1), Activation.SILU);
    return Head.features(net, last);
  }

  private static Signal block(RandomLayers net, Signal in, Stage stage, int stride) {
    int inside = in.channels() * stage.wider();
    boolean added = stride == 1 && in.channels() == stage.channels();
    double spread = added ? BRANCH * in.spread() : net.usual();
    Signal branch;
    if (stage.kind() == Kind.FUSED && stage.wider() == 1) {
      // Its only convolution is the activated one.
      branch = net.activate(net.conv(in, stage.channels(), 3, stride), Activation.SILU);
    } else if (stage.kind() == Kind.FUSED) {
      Signal wide = net.activate(net.conv(in, inside, 3, stride), Activation.SILU);
      branch = net.conv(wide, stage.channels(), 1, 1, spread);
    } else {
      Signal wide = net.activate(net.conv(in, inside, 1, 1), Activation.SILU);
      wide = net.activate(net.depthwise(wide, 3, stride), Activation.SILU);
      branch = net.conv(gate(net, wide, in.channels() / SQUEEZE), stage.channels(), 1, 1, spread);
    }
    return added ? net.add(in, branch) : branch;
  }

  private static Signal gate(RandomLayers net, Signal wide, int squeezed) {
    Signal means = Head.means(net, wide);
    Signal inner = net.activate(net.conv(means, squeezed, 1, 1), Activation.SILU);
    Signal gate = net.activate(net.conv(inner, wide.channels(), 1, 1, 1), Activation.SIGMOID);
    return net.gated(wide, gate);
  }
}
