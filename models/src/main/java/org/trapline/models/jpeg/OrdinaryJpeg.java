package org.trapline.models.jpeg;

import java.util.List;

/**
 * What the header of an ordinary photo says: 8 bits, Huffman code, one scan with all components,
 * grey or luma and chroma.
 *
 * @param width pixels
 * @param height pixels
 * @param components one, or luma and two chromas
 * @param restartInterval coded units between restart markers; 0 for none
 * @param data where the compressed data begin
 */
record OrdinaryJpeg(
    int width, int height, List<Component> components, int restartInterval, int data) {
  /** Blocks of 8 pixels, and so pixels of the small picture, in a row of a coded unit. */
  int across() {
    return components.get(0).across();
  }

  /** Blocks of 8 pixels in a column of a coded unit. */
  int down() {
    return components.get(0).down();
  }

  /** Coded units in a row. */
  int unitsAcross() {
    return (width + 8 * across() - 1) / (8 * across());
  }

  /** Coded units in a column. */
  int unitsDown() {
    return (height + 8 * down() - 1) / (8 * down());
  }
}
