package org.trapline.training.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Convolution;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;

/**
 * Adds layers whose weights are drawn by lot such that the numbers neither vanish nor explode,
 * however deep the network is. The expected spread of every signal is followed from the input on,
 * and each kernel is drawn with the standard deviation 1 / (spread * sqrt(inputs of a sum)), after
 * Kaiming He; its mean is taken off, so that what all channels have in common does not grow from
 * layer to layer (scaled weight standardisation, Brock et al. 2021). Branches that are added to
 * what they branched from are made weak by the caller.
 *
 * <p>Between layers that are joined by SiLU the spread is 4 and not 1: far from zero SiLU is ReLU,
 * which passes on what comes in by the same factor however large it is. Near 1 the factor grows
 * with the numbers, and over a hundred layers a photo of high contrast ended in a thousandfold.
 *
 * <p>Numbers are drawn evenly from an interval and not from a bell curve, because that needs no
 * function whose last digit may differ between machines: the same seed gives the same bytes.
 */
final class RandomLayers {
  /** Spread of an activation's result where what goes in is a bell curve of spread 1. */
  private static final double RELU_SPREAD = 0.584;

  /** The same after SiLU for numbers close to 0, where it halves. */
  private static final double SMALL_SILU_SPREAD = 0.5;

  /** How fast SiLU goes over from halving to cutting off: fits 0.559 at a spread of 1. */
  private static final double SILU_BEND = 2.36;

  private static final double SILU_USUAL = 4;

  private static final double SIGMOID_SPREAD = 0.208;

  /** The mean of a sigmoid, by which a gate weakens what it lets through. */
  private static final double GATE = 0.5;

  /**
   * By how much the root mean square of activated numbers is above their spread, since their mean
   * is not 0.
   */
  private static final double MEAN_COUNTED = 1.2;

  private static final double SQRT_3 = Math.sqrt(3);

  private final Layers layers;
  private final SplittableRandom random;
  private final double usual;

  /** Draws from this seed; {@code between} is what joins the layers. */
  RandomLayers(Layers layers, long seed, Activation between) {
    this.layers = layers;
    this.random = new SplittableRandom(seed);
    this.usual = between == Activation.SILU ? SILU_USUAL : 1;
  }

  /** The spread that a convolution's result has where nothing else is said. */
  double usual() {
    return usual;
  }

  Layers layers() {
    return layers;
  }

  /**
   * The input of pictures whose colours go around {@code mean}, which the first layer takes off.
   */
  Signal picture(Value value, double spread) {
    return new Signal(value, 3, spread);
  }

  /** A convolution of a picture: the mean of its values is taken off by the bias. */
  Signal first(Signal in, double mean, int channels, int side, int stride) {
    float[] kernel = draw(channels, in.channels() * side * side, in.spread() / usual, Mean.KEPT);
    float[] bias = new float[channels];
    int each = kernel.length / channels;
    for (int i = 0; i < kernel.length; i++) {
      bias[i / each] -= (float) (mean * kernel[i]);
    }
    return conv(in, kernel, bias, new Size(channels, side, stride, 1), usual);
  }

  /** A plain convolution whose result has the usual spread. */
  Signal conv(Signal in, int channels, int side, int stride) {
    return conv(in, channels, side, stride, usual);
  }

  /** A plain convolution whose result has this spread. */
  Signal conv(Signal in, int channels, int side, int stride, double spread) {
    float[] kernel =
        draw(channels, in.channels() * side * side, in.spread() / spread, Mean.TAKEN_OFF);
    Size size = new Size(channels, side, stride, 1);
    return conv(in, kernel, new float[channels], size, spread);
  }

  /** Each channel by itself. Its mean stays: what is smooth would be gone with it. */
  Signal depthwise(Signal in, int side, int stride) {
    float[] kernel =
        draw(in.channels(), side * side, in.spread() * MEAN_COUNTED / usual, Mean.KEPT);
    Size size = new Size(in.channels(), side, stride, in.channels());
    return conv(in, kernel, new float[in.channels()], size, usual);
  }

  /** One convolution of one place with these biases, its result with this spread around them. */
  Signal answer(Signal in, float[] bias, double spread) {
    float[] kernel = draw(bias.length, in.channels(), in.spread() / spread, Mean.TAKEN_OFF);
    return conv(in, kernel, bias, new Size(bias.length, 1, 1, 1), spread);
  }

  /** All classes from all features; the results have this spread around 0. */
  Value linear(Signal in, int classes, double spread) {
    float[] matrix = draw(classes, in.channels(), in.spread() / spread, Mean.TAKEN_OFF);
    return layers.linear(
        in.value(),
        new Weights(List.of((long) classes, (long) in.channels()), matrix),
        new Weights(List.of((long) classes), new float[classes]));
  }

  Signal activate(Signal in, Activation how) {
    double spread =
        switch (how) {
          case RELU, RELU6 -> RELU_SPREAD;
          case SIGMOID -> SIGMOID_SPREAD;
          case SILU -> siluSpread(in.spread());
        };
    return new Signal(layers.activate(in.value(), how), in.channels(), in.spread() * spread);
  }

  private static double siluSpread(double spread) {
    return RELU_SPREAD - (RELU_SPREAD - SMALL_SILU_SPREAD) / (1 + SILU_BEND * spread);
  }

  Signal add(Signal a, Signal b) {
    return new Signal(
        layers.add(a.value(), b.value()), a.channels(), Math.hypot(a.spread(), b.spread()));
  }

  /** Lets through as much of {@code in} as {@code gate} says, numbers between 0 and 1. */
  Signal gated(Signal in, Signal gate) {
    return new Signal(layers.multiply(in.value(), gate.value()), in.channels(), in.spread() * GATE);
  }

  Signal concat(Signal... parts) {
    List<Value> values = new ArrayList<>();
    int channels = 0;
    double square = 0;
    for (Signal part : parts) {
      values.add(part.value());
      channels += part.channels();
      square += part.channels() * part.spread() * part.spread();
    }
    return new Signal(layers.concat(values, 1), channels, Math.sqrt(square / channels));
  }

  private enum Mean {
    KEPT,
    TAKEN_OFF
  }

  private record Size(int channels, int side, int stride, int groups) {}

  private Signal conv(Signal in, float[] kernel, float[] bias, Size size, double spread) {
    long perGroup = in.channels() / size.groups();
    List<Long> shape =
        List.of((long) size.channels(), perGroup, (long) size.side(), (long) size.side());
    Convolution how =
        new Convolution(
            new Weights(shape, kernel),
            new Weights(List.of((long) bias.length), bias),
            size.stride(),
            size.groups());
    return new Signal(layers.conv(in.value(), how), size.channels(), spread);
  }

  /** Weights of {@code outputs} sums of {@code inputs} numbers of this spread each. */
  private float[] draw(int outputs, int inputs, double spread, Mean mean) {
    double half = SQRT_3 / (spread * Math.sqrt(inputs));
    float[] weights = new float[Math.multiplyExact(outputs, inputs)];
    for (int output = 0; output < outputs; output++) {
      double sum = 0;
      for (int i = output * inputs; i < (output + 1) * inputs; i++) {
        weights[i] = (float) ((2 * random.nextDouble() - 1) * half);
        sum += weights[i];
      }
      float off = mean == Mean.KEPT ? 0 : (float) (sum / inputs);
      for (int i = output * inputs; i < (output + 1) * inputs; i++) {
        weights[i] -= off;
      }
    }
    return weights;
  }
}
