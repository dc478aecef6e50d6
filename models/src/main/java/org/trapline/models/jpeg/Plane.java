package org.trapline.models.jpeg;

/** The small pixels of one component, whole coded units of them. */
final class Plane {
  private final Component component;

  /** Pixels of a block's side: 2 where chroma shared by 2 x 2 pixels is read as finely as luma. */
  private final int side;

  private final int stride;
  private final byte[] pixels;
  private final int[] offsets;

  /** By how many bits a picture's column and row are shifted to find the pixel here. */
  private final int shareAcross;

  private final int shareDown;

  Plane(OrdinaryJpeg jpeg, int index) {
    this.component = jpeg.components().get(index);
    boolean shared = index > 0 && jpeg.across() == 2 && jpeg.down() == 2;
    this.side = shared ? 2 : 1;
    this.stride = jpeg.unitsAcross() * component.across() * side;
    this.pixels = new byte[stride * jpeg.unitsDown() * component.down() * side];
    this.offsets = new int[component.across() * component.down()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = i / component.across() * stride + i % component.across();
    }
    this.shareAcross = jpeg.across() == component.across() * side ? 0 : 1;
    this.shareDown = jpeg.down() == component.down() * side ? 0 : 1;
  }

  /** Whether a block is 2 x 2 pixels here; otherwise it is one. */
  boolean isFine() {
    return side == 2;
  }

  /** Where a coded unit's pixels begin. */
  int unit(int row, int column) {
    return side * (row * component.down() * stride + column * component.across());
  }

  /** Where the pixels of a unit's blocks are, from where the unit's begin; not a copy. */
  int[] offsets() {
    return offsets;
  }

  /** Pixels from one row to the next. */
  int stride() {
    return stride;
  }

  /** The pixels, row by row; to be written to. */
  byte[] pixels() {
    return pixels;
  }

  /** Whose pixels they are. */
  Component component() {
    return component;
  }

  /** Where a row of the picture begins here. */
  int row(int y) {
    return (y >> shareDown) * stride;
  }

  /** The pixel, 0 to 255, at a row's beginning and a column of the picture. */
  int at(int row, int x) {
    return pixels[row + (x >> shareAcross)] & 0xff;
  }
}
