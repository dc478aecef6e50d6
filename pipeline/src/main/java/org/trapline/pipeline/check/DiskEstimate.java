package org.trapline.pipeline.check;

/**
 * How much room the result will take, as small drawn and real surveys have needed it. Most photos
 * of most surveys are blank, so the truth lies nearer to the lower end.
 *
 * @param files rows of the result
 */
public record DiskEstimate(long files) {
  /** Chunk files, tables and plan, with a box or two for each file. */
  static final long ROW_BYTES = 2_000;

  /** A JPEG of at most 320 pixels. */
  static final long PICTURE_BYTES = 16_000;

  /** If no file but one in ten has an animal in it, bytes. */
  public long low() {
    return files * ROW_BYTES + files / 10 * PICTURE_BYTES;
  }

  /** If every file keeps a small picture, bytes. */
  public long high() {
    return files * (ROW_BYTES + PICTURE_BYTES);
  }
}
