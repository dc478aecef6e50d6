package org.trapline.training.scenes;

import java.util.Arrays;

/**
 * Pixels that outlines are filled into, with exact coverage at the edges. Coordinates are in widths
 * of the canvas; values are 0 to 255 and may overshoot until the photo is taken. A layer starts
 * transparent and keeps how much of each pixel is covered.
 */
final class Canvas {
  final int width;
  final int height;

  /** Red, green and blue of each pixel, premultiplied by the cover. */
  final float[] rgb;

  /** How much of each pixel is covered, 0 to 1. */
  final float[] cover;

  /** How far down in the scene the thing in each pixel stands: near things stand low. */
  final float[] footing;

  private final float[] area;
  private final float[] colour = new float[3];

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    rgb = new float[width * height * 3];
    cover = new float[width * height];
    footing = new float[width * height];
    for (int i = 0; i < footing.length; i++) {
      int row = i / width;
      footing[i] = (row + 0.5f) / width;
    }
    area = new float[(width + 2) * height];
  }

  /** Fills an outline; overlapping parts of one outline count once. */
  void fill(Outline outline, Paint paint) {
    fill(outline, paint, 1);
  }

  /** Fills an outline that lets {@code 1 - opacity} of what is behind shine through. */
  void fill(Outline outline, Paint paint, double opacity) {
    int first = Math.max(0, (int) Math.floor(outline.top() * width));
    int last = Math.min(height - 1, (int) Math.floor(outline.bottom() * width));
    if (first > last) {
      return;
    }
    Arrays.fill(area, first * (width + 2), (last + 1) * (width + 2), 0);
    int n = outline.size();
    for (int i = 0; i < n; i++) {
      int j = (i + 1) % n;
      edge(outline.x(i) * width, outline.y(i) * width, outline.x(j) * width, outline.y(j) * width);
    }
    int left = Math.max(0, (int) Math.floor(outline.left() * width));
    int right = Math.min(width - 1, (int) Math.floor(outline.right() * width));
    for (int y = first; y <= last; y++) {
      blendRow(y, left, right, paint, (float) opacity);
    }
  }

  /** Lays a creature over this canvas; the light reaches it where it stands, at {@code foot}. */
  void lay(Canvas layer, double foot) {
    for (int i = 0; i < cover.length; i++) {
      float keep = 1 - layer.cover[i];
      if (keep < 1) {
        cover[i] = layer.cover[i] + cover[i] * keep;
        footing[i] = (float) foot * (1 - keep) + footing[i] * keep;
        for (int c = 3 * i; c < 3 * i + 3; c++) {
          rgb[c] = layer.rgb[c] + rgb[c] * keep;
        }
      }
    }
  }

  private void blendRow(int y, int left, int right, Paint paint, float opacity) {
    float sum = 0;
    int row = y * (width + 2);
    for (int x = left; x <= right; x++) {
      sum += area[row + x];
      float share = Math.min(1, Math.abs(sum)) * opacity;
      if (share > 0.002f) {
        paint.at((x + 0.5) / width, (y + 0.5) / width, colour);
        int at = y * width + x;
        cover[at] += share * (1 - cover[at]);
        for (int c = 0; c < 3; c++) {
          rgb[3 * at + c] += share * (colour[c] - rgb[3 * at + c]);
        }
      }
    }
  }

  /**
   * Adds the signed area to the right of one edge, row by row, as font rasterisers do; the running
   * sum over a row is then the coverage of each pixel.
   */
  private void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    double sign = y0 < y1 ? 1 : -1;
    double top = Math.min(y0, y1);
    double bottom = Math.max(y0, y1);
    double slope = (x1 - x0) / (y1 - y0);
    double xTop = y0 < y1 ? x0 : x1;
    int last = Math.min(height - 1, (int) Math.ceil(bottom) - 1);
    for (int y = Math.max(0, (int) Math.floor(top)); y <= last; y++) {
      double from = Math.max(y, top);
      double to = Math.min(y + 1, bottom);
      double xa = clamp(xTop + (from - top) * slope);
      double xb = clamp(xTop + (to - top) * slope);
      span(y * (width + 2), Math.min(xa, xb), Math.max(xa, xb), (to - from) * sign);
    }
  }

  private double clamp(double x) {
    return Math.max(0, Math.min(width, x));
  }

  private void span(int row, double left, double right, double tall) {
    int first = (int) left;
    int last = (int) right;
    if (first == last) {
      double inside = tall * (1 - ((left + right) / 2 - first));
      area[row + first] += (float) inside;
      area[row + first + 1] += (float) (tall - inside);
      return;
    }
    double perColumn = tall / (right - left);
    double done = 0;
    double previous = 0;
    for (int x = first; x <= last; x++) {
      double a = Math.max(left, x);
      double b = Math.min(right, x + 1);
      double here = perColumn * (b - a);
      double covered = done + here * (x + 1 - (a + b) / 2);
      area[row + x] += (float) (covered - previous);
      previous = covered;
      done += here;
    }
    area[row + last + 1] += (float) (tall - previous);
  }
}
