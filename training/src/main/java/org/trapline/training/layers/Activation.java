package org.trapline.training.layers;

/** What is done to each number by itself. */
public enum Activation {
  /** Negative numbers become zero. */
  RELU,
  /** Likewise, and numbers above 6 become 6. */
  RELU6,
  /** A number between 0 and 1: 1 / (1 + exp(-x)). */
  SIGMOID,
  /** The number times its sigmoid. */
  SILU
}
