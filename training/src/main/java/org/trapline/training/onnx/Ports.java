package org.trapline.training.onnx;

import java.util.List;

/**
 * What a network is called with and what it answers.
 *
 * @param input name of the input
 * @param inputSides its sides after the scenes', which are always free; -1 for a free one
 * @param output name of the output
 * @param outputSides likewise
 */
public record Ports(
    String input, List<Integer> inputSides, String output, List<Integer> outputSides) {
  /** Copies the lists. */
  public Ports {
    inputSides = List.copyOf(inputSides);
    outputSides = List.copyOf(outputSides);
  }
}
