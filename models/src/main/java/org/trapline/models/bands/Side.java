package org.trapline.models.bands;

/** A border of the picture that may carry a band. */
enum Side {
  TOP("on top", "rows"),
  BOTTOM("at the bottom", "rows"),
  LEFT("on the left", "columns"),
  RIGHT("on the right", "columns");

  private final String place;
  private final String unit;

  Side(String place, String unit) {
    this.place = place;
    this.unit = unit;
  }

  /** Where it is, to be read after a noun: {@code on top}. */
  String place() {
    return place;
  }

  /** What a band's depth is counted in: {@code rows} or {@code columns}. */
  String unit() {
    return unit;
  }

  /** Whether a band of this side runs across the picture's width. */
  boolean horizontal() {
    return this == TOP || this == BOTTOM;
  }

  /** Length of the picture across this border, along which depth is counted; pixels. */
  int extent(int width, int height) {
    return horizontal() ? height : width;
  }
}
