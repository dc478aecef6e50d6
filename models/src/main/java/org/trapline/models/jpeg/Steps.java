package org.trapline.models.jpeg;

/** A quantisation table: by how much a block's 64 numbers are to be multiplied, in zigzag order. */
final class Steps {
  private static final int FREQUENCIES = 64;

  private final int[] steps = new int[FREQUENCIES];

  /** Reads a table of 8 bits a number as it stands in the file. */
  Steps(byte[] bytes, int at) {
    for (int i = 0; i < FREQUENCIES; i++) {
      steps[i] = bytes[at + i] & 0xff;
    }
  }

  /** The step of one frequency, 0 (the mean) to 63. */
  int at(int zigzag) {
    return steps[zigzag];
  }
}
