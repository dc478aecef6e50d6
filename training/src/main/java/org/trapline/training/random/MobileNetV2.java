package org.trapline.training.random;

import java.util.List;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Value;

/** The shape of MobileNetV2 (Sandler et al. 2018): 2.2 million weights, 0.3 billion products. */
final class MobileNetV2 {
  private static final int HEAD = 1280;

  /** How weak a branch is against what it is added to. */
  private static final double BRANCH = 0.5;

  private static final List<Stage> STAGES =
      List.of(
          new Stage(1, 16, 1, 1),
          new Stage(6, 24, 2, 2),
          new Stage(6, 32, 3, 2),
          new Stage(6, 64, 4, 2),
          new Stage(6, 96, 3, 1),
          new Stage(6, 160, 3, 2),
          new Stage(6, 320, 1, 1));

  private MobileNetV2() {}

  /**
   * Blocks alike.
   *
   * @param wider by how much a block's inside has more channels
   * @param stride of the first block
   */
  private record Stage(int wider, int channels, int blocks, int stride) {}

  static Value logits(RandomLayers net, Value pictures, int classes) {
    Signal last = net.activate(net.first(net.picture(pictures, 1), 0, 32, 3, 2), Activation.RELU6);
    for (Stage stage : STAGES) {
      for (int block = 0; block < stage.blocks(); block++) {
        last = block(net, last, stage, block == 0 ? stage.stride() : 1);
      }
    }
    last = net.activate(net.conv(last, HEAD, 1, 1), Activation.RELU6);
    return Head.classes(net, last, classes);
  }

  private static Signal block(RandomLayers net, Signal in, Stage stage, int stride) {
    Signal inner = in;
    if (stage.wider() > 1) {
      inner = net.conv(in, in.channels() * stage.wider(), 1, 1);
      inner = net.activate(inner, Activation.RELU6);
    }
    inner = net.activate(net.depthwise(inner, 3, stride), Activation.RELU6);
    boolean added = stride == 1 && in.channels() == stage.channels();
    double spread = added ? BRANCH * in.spread() : 1;
    Signal branch = net.conv(inner, stage.channels(), 1, 1, spread);
    return added ? net.add(in, branch) : branch;
  }
}
