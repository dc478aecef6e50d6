package org.trapline.models.pixels;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.trapline.schemas.PixelBox;

/**
 * The pixels of one photo: 8 bits, three channels in BGR order, upright. They may have been decoded
 * at 1/2, 1/4 or 1/8 of the full size; every coordinate outside this class speaks of the full size.
 *
 * <p>Owns native memory: close it. Not safe for use by several threads at once.
 */
public final class Picture implements AutoCloseable {
  private final Mat bgr;
  private final int fullWidth;
  private final int fullHeight;
  private final boolean damaged;

  /**
   * Takes ownership of {@code bgr}.
   *
   * @param bgr CV_8UC3, upright
   * @param fullWidth upright width of the photo at full size, pixels
   * @param fullHeight upright height of the photo at full size, pixels
   * @param damaged whether the decoder had to fill in missing or broken data
   */
  public Picture(Mat bgr, int fullWidth, int fullHeight, boolean damaged) {
    if (bgr.empty()) {
      throw new IllegalArgumentException("a picture has at least one pixel");
    }
    this.bgr = bgr;
    this.fullWidth = fullWidth;
    this.fullHeight = fullHeight;
    this.damaged = damaged;
  }

  /** The decoded pixels; stays owned by this picture. */
  public Mat bgr() {
    return bgr;
  }

  /** Upright width of the photo at full size, pixels. */
  public int fullWidth() {
    return fullWidth;
  }

  /** Upright height of the photo at full size, pixels. */
  public int fullHeight() {
    return fullHeight;
  }

  /** Width of the decoded pixels; at most {@link #fullWidth}. */
  public int width() {
    return bgr.cols();
  }

  /** Height of the decoded pixels; at most {@link #fullHeight}. */
  public int height() {
    return bgr.rows();
  }

  /** Whether the decoder had to fill in missing or broken data. */
  public boolean damaged() {
    return damaged;
  }

  /** The rectangle of the whole photo at full size. */
  public PixelBox whole() {
    return PixelBox.whole(fullWidth, fullHeight);
  }

  /**
   * The part of the decoded pixels that shows {@code box}: a view on the same memory, valid until
   * this picture is closed. The caller releases the returned header.
   *
   * @param box rectangle at full size; must lie inside the photo
   */
  public Mat view(PixelBox box) {
    if (box.right() > fullWidth || box.bottom() > fullHeight) {
      throw new IllegalArgumentException(
          "%s reaches outside a photo of %d x %d pixels".formatted(box, fullWidth, fullHeight));
    }
    double sx = (double) width() / fullWidth;
    double sy = (double) height() / fullHeight;
    int left = Math.min((int) Math.round(box.x() * sx), width() - 1);
    int top = Math.min((int) Math.round(box.y() * sy), height() - 1);
    int right = Math.max(left + 1, Math.min((int) Math.round(box.right() * sx), width()));
    int bottom = Math.max(top + 1, Math.min((int) Math.round(box.bottom() * sy), height()));
    // In one step: a range of rows on the way would hold the pixels until it is collected.
    try (Rect part = new Rect(left, top, right - left, bottom - top)) {
      return new Mat(bgr, part);
    }
  }

  @Override
  public void close() {
    bgr.release();
    bgr.close();
  }
}
