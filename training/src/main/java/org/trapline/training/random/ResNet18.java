package org.trapline.training.random;

import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;

/** The shape of ResNet-18 (He et al. 2016): 11.2 million weights, 1.8 billion products at 224. */
final class ResNet18 {
  private static final int[] CHANNELS = {64, 128, 256, 512};
  private static final int BLOCKS = 2;

  private ResNet18() {}

  static Value logits(RandomLayers net, Value pictures, int classes) {
    Signal last = net.activate(net.first(net.picture(pictures, 1), 0, 64, 7, 2), Activation.RELU);
    Value pooled = net.layers().maxPool(last.value(), new Layers.Pool(3, 2, 1));
    last = new Signal(pooled, last.channels(), last.spread());
    for (int stage = 0; stage < CHANNELS.length; stage++) {
      for (int block = 0; block < BLOCKS; block++) {
        last = block(net, last, CHANNELS[stage], stage > 0 && block == 0 ? 2 : 1);
      }
    }
    return Head.classes(net, last, classes);
  }

  private static Signal block(RandomLayers net, Signal in, int channels, int stride) {
    Signal inner = net.activate(net.conv(in, channels, 3, stride), Activation.RELU);
    Signal branch = net.conv(inner, channels, 3, 1, in.spread());
    Signal straight =
        stride == 1 && in.channels() == channels
            ? in
            : net.conv(in, channels, 1, stride, in.spread());
    return net.activate(net.add(straight, branch), Activation.RELU);
  }
}
