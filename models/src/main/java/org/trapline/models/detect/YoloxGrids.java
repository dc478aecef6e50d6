package org.trapline.models.detect;

/**
 * The three grids of cells, one box each, in which YOLOX counts: row by row, the finest first.
 *
 * @param inputWidth width of the network's input, pixels
 * @param inputHeight height of the network's input, pixels
 */
record YoloxGrids(int inputWidth, int inputHeight) {
  private static final int[] STRIDES = {8, 16, 32};

  /**
   * One cell.
   *
   * @param stride pixels of the input per cell
   */
  record Cell(int stride, int column, int row) {}

  int cells() {
    int cells = 0;
    for (int stride : STRIDES) {
      cells += cells(stride);
    }
    return cells;
  }

  Cell cell(int index) {
    int left = index;
    for (int stride : STRIDES) {
      int columns = inputWidth / stride;
      if (left < cells(stride)) {
        return new Cell(stride, left % columns, left / columns);
      }
      left -= cells(stride);
    }
    throw new IndexOutOfBoundsException(index);
  }

  private int cells(int stride) {
    return (inputWidth / stride) * (inputHeight / stride);
  }
}
