package org.trapline.training.random;

import java.util.ArrayList;
import java.util.List;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;

/**
 * The shape of YOLOv5 with four grids (strides 8 to 64), as MegaDetector v5 has it in its largest
 * size: 140 million weights. Three classes; the answer is scene, box, and centre, size, objectness
 * and classes, as {@code yolov5} in a card.
 */
final class YoloV5P6 {
  /** Stem to grids, before they are multiplied with the width. */
  private static final int[] CHANNELS = {64, 128, 256, 512, 768, 1024};

  private static final int[] DEPTHS = {3, 6, 9, 3, 3};

  private final RandomLayers net;
  private final Form form;

  private YoloV5P6(RandomLayers net, Form form) {
    this.net = net;
    this.form = form;
  }

  /** How large the network is. */
  enum Form {
    /** 12 million weights. */
    SMALL(0.33, 0.5, 0.12),
    /** 140 million weights. */
    LARGEST(1.33, 1.25, 0.04);

    /** By how much there are more blocks. */
    private final double depth;

    /** By how much there are more channels. */
    private final double width;

    /**
     * Of the last numbers before their sigmoids. Real photos bring it to 0.3 to 0.7 in both sizes:
     * the small network was seen to make it 4 times as large as expected, the large one 12 times.
     */
    private final double spread;

    Form(double depth, double width, double spread) {
      this.depth = depth;
      this.width = width;
      this.spread = spread;
    }
  }

  /** Adds the network. */
  static Value boxes(RandomLayers net, Value pictures, Form form) {
    return new YoloV5P6(net, form).boxes(net.picture(pictures, 0.25));
  }

  private Value boxes(Signal pictures) {
    Signal last = silu(net.first(pictures, 0.45, channels(0), 6, 2));
    List<Signal> levels = new ArrayList<>();
    for (int i = 1; i < CHANNELS.length; i++) {
      last = blocks(conv(last, channels(i), 3, 2), channels(i), DEPTHS[i - 1], Straight.ADDED);
      levels.add(last);
    }
    Signal deepest = pooled(last, channels(5));
    // Down to the finest grid, each level with what the backbone saw there.
    Signal[] reduced = new Signal[3];
    Signal down = deepest;
    for (int i = 0; i < 3; i++) {
      int own = channels(4 - i);
      reduced[i] = conv(down, own, 1, 1);
      Value large = net.layers().twiceAsLarge(reduced[i].value());
      Signal both = net.concat(new Signal(large, own, reduced[i].spread()), levels.get(3 - i));
      down = blocks(both, own, 3, Straight.NONE);
    }
    // And up again.
    List<Signal> grids = new ArrayList<>(List.of(down));
    for (int i = 2; i >= 0; i--) {
      int own = channels(4 - i);
      Signal both = net.concat(conv(down, own, 3, 2), reduced[i]);
      down = blocks(both, channels(5 - i), 3, Straight.NONE);
      grids.add(down);
    }
    return YoloBoxes.of(net, grids, form.spread);
  }

  private int channels(int level) {
    return (int) Math.ceil(CHANNELS[level] * form.width / 8) * 8;
  }

  private enum Straight {
    ADDED,
    NONE
  }

  /** Half of the channels go through a row of blocks, half around them. */
  private Signal blocks(Signal in, int channels, int count, Straight straight) {
    Signal inner = conv(in, channels / 2, 1, 1);
    Signal around = conv(in, channels / 2, 1, 1);
    for (int i = 0; i < Math.max(1, Math.round(count * form.depth)); i++) {
      Signal branch = conv(conv(inner, channels / 2, 1, 1), channels / 2, 3, 1);
      inner = straight == Straight.ADDED ? net.add(inner, branch) : branch;
    }
    return conv(net.concat(inner, around), channels, 1, 1);
  }

  /** The largest of ever wider squares. */
  private Signal pooled(Signal in, int channels) {
    Signal inner = conv(in, channels / 2, 1, 1);
    Layers.Pool five = new Layers.Pool(5, 1, 2);
    List<Signal> parts = new ArrayList<>(List.of(inner));
    for (int i = 0; i < 3; i++) {
      Signal before = parts.get(i);
      Value largest = net.layers().maxPool(before.value(), five);
      parts.add(new Signal(largest, inner.channels(), inner.spread()));
    }
    return conv(net.concat(parts.toArray(Signal[]::new)), channels, 1, 1);
  }

  private Signal conv(Signal in, int channels, int side, int stride) {
    return silu(net.conv(in, channels, side, stride));
  }

  private Signal silu(Signal in) {
    return net.activate(in, Activation.SILU);
  }
}
