package org.trapline.models.pixels;

import org.trapline.schemas.ErrorCode;

/**
 * What a JPEG's frame header says.
 *
 * @param kind the marker's second byte, 0xC0 to 0xCF
 * @param precision bits a sample
 * @param width stored width, pixels
 * @param height stored height, pixels
 * @param sampling the components' sampling factors
 */
record JpegFrame(int kind, int precision, int width, int height, Sampling sampling) {
  private static final int BLOCK = 8;
  private static final int BASELINE = 0xc0;
  private static final int EXTENDED = 0xc1;

  /**
   * How components share the pixels.
   *
   * @param components how many there are
   * @param across greatest horizontal factor
   * @param down greatest vertical factor
   * @param blocks blocks of 8 x 8 samples in a smallest coded unit
   */
  record Sampling(int components, int across, int down, int blocks) {
    /** Reads three bytes for each component. */
    static Sampling read(byte[] bytes, int at, int components) {
      int across = 1;
      int down = 1;
      int blocks = 0;
      for (int i = 0; i < components; i++) {
        int factors = bytes[at + 3 * i + 1] & 0xff;
        across = Math.max(across, factors >> 4);
        down = Math.max(down, factors & 0xf);
        blocks += (factors >> 4) * (factors & 0xf);
      }
      // A lone component is coded block by block, whatever its factors.
      return components == 1
          ? new Sampling(1, 1, 1, 1)
          : new Sampling(components, across, down, blocks);
    }
  }

  /** Smallest coded units in the picture. */
  long units() {
    long unitWidth = (long) BLOCK * sampling.across();
    long unitHeight = (long) BLOCK * sampling.down();
    return ((width + unitWidth - 1) / unitWidth) * ((height + unitHeight - 1) / unitHeight);
  }

  /** Blocks of 8 x 8 samples in the picture. */
  long blocks() {
    return units() * sampling.blocks();
  }

  /** Whether all coefficients of a block stand together, as cameras write them. */
  boolean isSequential() {
    return kind == BASELINE || kind == EXTENDED;
  }

  /** Refuses what no decoder here can read. */
  void checkSupported() throws PhotoException {
    if (kind == 0xc3 || (kind >= 0xc5 && kind <= 0xc7) || kind >= 0xcb) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "Lossless and hierarchical JPEGs (frame type 0x%02x) are not read; save it as an ordinary"
                  .formatted(kind)
              + " JPEG.");
    }
    if (precision != 8) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "JPEGs with %d bits a sample are not read; save it with 8 bits.".formatted(precision));
    }
    int components = sampling.components();
    if (components != 1 && components != 3 && components != 4) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "JPEGs with %d colour components are not read.".formatted(components));
    }
  }
}
