package org.trapline.models.jpeg;

import java.util.Arrays;

/**
 * A block of 8 x 8 frequencies as 1 x 1 or 2 x 2 pixels, in the whole numbers of libjpeg's reduced
 * inverse transforms (jidctred.c), so that every bit is the same.
 */
final class SmallBlock {
  private static final int BITS = 13;
  private static final int PASS_BITS = 2;
  private static final int SIDE = 8;

  /** Square root of 2 times sums of the transform's cosines, times 2^13. */
  private static final int OF_FIRST = 29692;

  private static final int OF_THIRD = -10426;
  private static final int OF_FIFTH = 6967;
  private static final int OF_SEVENTH = -5906;

  /** Four pixels. */
  static final int PIXELS = 4;

  /**
   * Up to twice this libjpeg's vector and plain code agree; a photo's numbers stay far below. Half
   * for the mean, half for all others.
   */
  private static final int MAX_NUMBER = 2048;

  private static final int MAX_BETWEEN = 8192;
  private static final int MAX_ABOVE_MEAN = 511;
  private static final int MEAN = 128;
  private static final int MAX_PIXEL = 255;
  private static final int COLUMN_SHIFT = BITS - PASS_BITS + 2;
  private static final int ROW_SHIFT = BITS + PASS_BITS + 3 + 2;

  /** Row and column of each number in a block's zigzag order, as an index. */
  private static final int[] NATURAL = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  private final int[] numbers = new int[SIDE * SIDE];
  private final int[] above = new int[SIDE];
  private final int[] below = new int[SIDE];

  /** A bit for each column with a number in it. */
  private int columns;

  /**
   * Sets one of its numbers, multiplied by its step.
   *
   * @param zigzag the number's place in the file's order, 1 to 63
   */
  void set(int zigzag, int number) throws UnusualJpegException {
    checkWithin(number, MAX_NUMBER);
    int place = NATURAL[zigzag];
    numbers[place] = number;
    columns |= 1 << (place % SIDE);
  }

  /** One pixel out of a block's mean, multiplied by its step. */
  static byte mean(int number) throws UnusualJpegException {
    return clamped((number + 4) >> 3);
  }

  /** What a block's mean, multiplied by its step, adds to each of its four pixels. */
  static int ofMean(int number) throws UnusualJpegException {
    checkWithin(number, MAX_NUMBER);
    return number << (ROW_SHIFT - 3);
  }

  /** A pixel out of what all its block's numbers add up to. */
  static byte pixel(int sum) throws UnusualJpegException {
    return clamped(sum >> ROW_SHIFT);
  }

  /** Gives what all numbers but the mean add to the four pixels, and forgets the block. */
  void takeInto(int[] sums, int at) throws UnusualJpegException {
    for (int column = 0; column < SIDE; column++) {
      above[column] = 0;
      below[column] = 0;
      if ((columns & (1 << column)) != 0) {
        column(column);
      }
    }
    row(above, sums, at);
    row(below, sums, at + 2);
    Arrays.fill(numbers, 0);
    columns = 0;
  }

  private void column(int column) throws UnusualJpegException {
    int even = numbers[column] << (BITS + 2);
    int odd =
        numbers[SIDE + column] * OF_FIRST
            + numbers[3 * SIDE + column] * OF_THIRD
            + numbers[5 * SIDE + column] * OF_FIFTH
            + numbers[7 * SIDE + column] * OF_SEVENTH;
    above[column] = (even + odd + (1 << (COLUMN_SHIFT - 1))) >> COLUMN_SHIFT;
    below[column] = (even - odd + (1 << (COLUMN_SHIFT - 1))) >> COLUMN_SHIFT;
    checkWithin(above[column], MAX_BETWEEN);
    checkWithin(below[column], MAX_BETWEEN);
  }

  private static void row(int[] row, int[] sums, int at) {
    int even = (row[0] << (BITS + 2)) + (1 << (ROW_SHIFT - 1));
    int odd = row[1] * OF_FIRST + row[3] * OF_THIRD + row[5] * OF_FIFTH + row[7] * OF_SEVENTH;
    sums[at] = even + odd;
    sums[at + 1] = even - odd;
  }

  private static byte clamped(int aboveMean) throws UnusualJpegException {
    checkWithin(aboveMean, MAX_ABOVE_MEAN);
    return (byte) Math.max(0, Math.min(MAX_PIXEL, aboveMean + MEAN));
  }

  private static void checkWithin(int number, int limit) throws UnusualJpegException {
    if (number > limit || number < -limit) {
      throw new UnusualJpegException("numbers beyond any photo's");
    }
  }
}
