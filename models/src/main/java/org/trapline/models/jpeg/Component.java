package org.trapline.models.jpeg;

/**
 * One colour component of a scan, with what is needed to read it.
 *
 * @param across blocks in a row of a coded unit, 1 or 2
 * @param down blocks in a column of a coded unit, 1 or 2
 * @param steps quantisation of a block's 64 frequencies, in zigzag order
 * @param lowest code of each block's mean
 * @param higher code of each block's other frequencies
 */
record Component(int across, int down, Steps steps, HuffmanCode lowest, HuffmanCode higher) {}
