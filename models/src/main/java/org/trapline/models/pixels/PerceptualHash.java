package org.trapline.models.pixels;

/** A difference hash: 8 rows of 9 fields, each compared with its right neighbour. */
final class PerceptualHash {
  private static final int ROWS = 8;
  private static final int COLUMNS = 9;

  private PerceptualHash() {}

  /** 16 hexadecimal digits; the upper left comparison is the highest bit. */
  static String of(int[] luma, int width, int height) {
    long hash = 0;
    for (int row = 0; row < ROWS; row++) {
      long left = mean(luma, width, height, row, 0);
      for (int column = 1; column < COLUMNS; column++) {
        long right = mean(luma, width, height, row, column);
        hash = (hash << 1) | (left > right ? 1 : 0);
        left = right;
      }
    }
    return "%016x".formatted(hash);
  }

  private static long mean(int[] luma, int width, int height, int row, int column) {
    int top = row * height / ROWS;
    int bottom = Math.max(top + 1, (row + 1) * height / ROWS);
    int start = column * width / COLUMNS;
    int end = Math.max(start + 1, (column + 1) * width / COLUMNS);
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = start; x < end; x++) {
        sum += luma[y * width + x];
      }
    }
    return sum / ((long) (bottom - top) * (end - start));
  }
}
