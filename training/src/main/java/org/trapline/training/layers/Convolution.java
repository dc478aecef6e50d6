package org.trapline.training.layers;

/**
 * A convolution with bias. The picture is padded with zeros by half the kernel, so that stride 1
 * keeps its size.
 *
 * @param kernel output channels, input channels of a group, rows, columns: that shape, row by row
 * @param bias one number for each output channel
 * @param stride 1 keeps rows and columns, 2 halves them
 * @param groups into how many parts the channels are cut that do not see each other; 1 for a plain
 *     one
 */
public record Convolution(Weights kernel, Weights bias, int stride, int groups) {
  /** Refuses what is no square kernel or has no bias for each channel. */
  public Convolution {
    boolean square =
        kernel.shape().size() == 4 && kernel.shape().get(2).equals(kernel.shape().get(3));
    if (!square || bias.size() != kernel.shape().get(0)) {
      throw new IllegalArgumentException(
          "a kernel of the shape %s does not go with %d biases"
              .formatted(kernel.shape(), bias.size()));
    }
  }

  /** A plain one. */
  public static Convolution plain(Weights kernel, Weights bias, int stride) {
    return new Convolution(kernel, bias, stride, 1);
  }

  /** Rows and columns of the kernel. */
  public int side() {
    return kernel.shape().get(2).intValue();
  }

  /** Zeros on each side of the picture. */
  public int padding() {
    return (side() - 1) / 2;
  }
}
