package org.trapline.training.layers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A network under construction: each call adds an operator and gives its result. One description of
 * a network writes every format that there is an implementation for. All numbers are float32;
 * pictures are scene, channel, row, column. Equal calls give equal bytes.
 */
public interface Layers {
  /** What the network is given. */
  Value input();

  /** Convolution with bias. */
  Value conv(Value in, Convolution how);

  /** Each number by itself. */
  Value activate(Value in, Activation how);

  /** The sum, number by number; a side of 1 is repeated as often as needed. */
  Value add(Value a, Value b);

  /** The product, number by number; a side of 1 is repeated as often as needed. */
  Value multiply(Value a, Value b);

  /** The product with numbers that belong to the network. */
  Value multiply(Value a, Weights constant);

  /** Each number times {@code factor} plus {@code summand}. */
  Value line(Value in, double factor, double summand);

  /** One after the other along a side. */
  Value concat(List<Value> parts, int side);

  /** The part of a side from {@code from} to before {@code to}. */
  Value slice(Value in, int side, int from, int to);

  /** Each number and all before it along a side, added. */
  Value runningSum(Value in, int side);

  /** The same numbers in another shape: the sides after the scenes'; one of them may be -1. */
  Value reshape(Value in, List<Integer> sides);

  /** The sides in another order. */
  Value permute(Value in, List<Integer> order);

  /** The largest of each square, padded by half of it. */
  Value maxPool(Value in, Pool pool);

  /** Rows and columns doubled, each number repeated. */
  Value twiceAsLarge(Value in);

  /** The largest number of each channel; rows and columns become 1. */
  Value globalMaxPool(Value in);

  /** The mean of each channel; rows and columns become 1. */
  Value globalAveragePool(Value in);

  /** All numbers of a scene in one row. */
  Value flatten(Value in);

  /**
   * Every output is a weighted sum of all inputs.
   *
   * @param matrix outputs, inputs: that shape, row by row
   */
  Value linear(Value in, Weights matrix, Weights bias);

  /** Makes probabilities of the numbers of a scene. */
  Value softmax(Value in);

  /** Writes the finished file, whose result is {@code result}. */
  void write(Value result, OutputStream out) throws IOException;

  /**
   * Squares over which the largest number is taken.
   *
   * @param side rows and columns of a square
   * @param stride from one square to the next
   * @param padding rows and columns around the picture that never win, at most half the side
   */
  record Pool(int side, int stride, int padding) {}
}
