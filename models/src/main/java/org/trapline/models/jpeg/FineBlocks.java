package org.trapline.models.jpeg;

/** Writes blocks of which each is 2 x 2 pixels. */
final class FineBlocks {
  private final Entropy entropy;
  private final HuffmanCode lowest;
  private final int step;
  private final ShortBlocks blocks;

  FineBlocks(Entropy entropy, Component component) {
    this.entropy = entropy;
    this.lowest = component.lowest();
    this.step = component.steps().at(0);
    this.blocks = new ShortBlocks(entropy, component);
  }

  /** Writes the pixels of the block that begins at a bit, and whose mean is known. */
  void write(int start, int mean, Plane plane, int at) throws UnusualJpegException {
    int code = lowest.at(entropy.ahead(start));
    int from = blocks.find(start + HuffmanCode.length(code) + HuffmanCode.symbol(code));
    int[] sums = blocks.sums();
    int add = SmallBlock.ofMean(mean * step);
    byte[] pixels = plane.pixels();
    int below = at + plane.stride();
    pixels[at] = SmallBlock.pixel(add + sums[from]);
    pixels[at + 1] = SmallBlock.pixel(add + sums[from + 1]);
    pixels[below] = SmallBlock.pixel(add + sums[from + 2]);
    pixels[below + 1] = SmallBlock.pixel(add + sums[from + 3]);
  }
}
