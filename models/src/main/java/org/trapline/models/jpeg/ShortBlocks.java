package org.trapline.models.jpeg;

/**
 * What follows the mean in blocks of chroma, which are short and much alike: worked out once for
 * each sequence of bits, and then only looked up.
 */
final class ShortBlocks {
  private static final int FREQUENCIES = 64;

  /** Bits in which most blocks of chroma end; more take more room than a core has near. */
  private static final int BITS = 14;

  private static final int UNSEEN = Long.SIZE - BITS;

  private static final KeptTables<HuffmanCode, byte[]> LENGTHS =
      new KeptTables<>(ShortBlocks::lengths);

  private final Entropy entropy;
  private final HuffmanCode higher;
  private final Steps steps;
  private final byte[] lengths;
  private final SmallBlock block = new SmallBlock();
  private final boolean[] known = new boolean[1 << BITS];
  private final int[] sums = new int[SmallBlock.PIXELS << BITS];

  ShortBlocks(Entropy entropy, Component component) {
    this.entropy = entropy;
    this.higher = component.higher();
    this.steps = component.steps();
    this.lengths = LENGTHS.of(component.higher());
  }

  /**
   * Looks up what the numbers behind a block's mean add to its four pixels.
   *
   * @param bit behind the mean
   * @return where it stands in {@link #sums} until the next call
   */
  int find(int bit) throws UnusualJpegException {
    int pattern = (int) (entropy.ahead(bit) >>> UNSEEN);
    int length = lengths[pattern];
    // What follows the block does not count; a longer one is read into the first place each time.
    int own = length == 0 ? 0 : pattern & -(1 << (BITS - length));
    if (length == 0 || !known[own]) {
      read(bit);
      block.takeInto(sums, own * SmallBlock.PIXELS);
      known[own] = length > 0;
    }
    return own * SmallBlock.PIXELS;
  }

  /** What {@link #find} found: four sums. */
  int[] sums() {
    return sums;
  }

  private void read(int from) throws UnusualJpegException {
    int bit = from;
    int reached = 1;
    while (reached < FREQUENCIES) {
      long ahead = entropy.ahead(bit);
      int code = higher.at(ahead);
      int length = HuffmanCode.length(code);
      int size = HuffmanCode.size(code);
      bit += length + size;
      if (HuffmanCode.isEnd(code)) {
        break;
      }
      reached += HuffmanCode.run(code);
      if (size > 0) {
        block.set(reached, JpegBits.number(ahead << length, size) * steps.at(reached));
      }
      reached++;
    }
  }

  /** After how many bits a block ends, for all sequences of bits; 0 if it does not. */
  private static byte[] lengths(HuffmanCode higher) {
    byte[] lengths = new byte[1 << BITS];
    for (int pattern = 0; pattern < lengths.length; pattern++) {
      lengths[pattern] = (byte) length(higher, (long) pattern << UNSEEN);
    }
    return lengths;
  }

  private static int length(HuffmanCode higher, long ahead) {
    int used = 0;
    int reached = 1;
    while (true) {
      int code = higher.at(ahead << used);
      used += HuffmanCode.length(code) + HuffmanCode.size(code);
      reached += HuffmanCode.run(code) + 1;
      if (!HuffmanCode.isHigher(code) || used > BITS || reached > FREQUENCIES) {
        return 0;
      }
      if (HuffmanCode.isEnd(code)) {
        return used;
      }
    }
  }
}
