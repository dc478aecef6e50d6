package org.trapline.training.random;

import org.trapline.training.layers.Value;

/**
 * A value and what is expected of its numbers.
 *
 * @param value the value
 * @param channels how many
 * @param spread expected standard deviation over pictures and places
 */
record Signal(Value value, int channels, double spread) {}
