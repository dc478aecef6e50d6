package org.trapline.training.random;

import org.trapline.training.layers.Value;

/** The end of a classifier: the mean of each channel, then a weighted sum for each class. */
final class Head {
  /** Spread of the logits of few classes, so that scores are neither all 0 nor all 1. */
  private static final double LOGITS_SPREAD = 1;

  private Head() {}

  static Value classes(RandomLayers net, Signal last, int classes) {
    return net.linear(features(net, last), classes, LOGITS_SPREAD);
  }

  static Signal features(RandomLayers net, Signal last) {
    Signal means = means(net, last);
    return new Signal(net.layers().flatten(means.value()), means.channels(), means.spread());
  }

  /**
   * The mean of each channel over all places. It spreads about as a place does: what a picture is
   * like as a whole goes through a random network more strongly than its parts.
   */
  static Signal means(RandomLayers net, Signal in) {
    Value means = net.layers().globalAveragePool(in.value());
    return new Signal(means, in.channels(), in.spread());
  }
}
