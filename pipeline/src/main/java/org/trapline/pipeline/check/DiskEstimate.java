package org.trapline.pipeline.check;

/**
 * How much room the result will take. The numbers are those of a result of 677 real photos, a third
 * of them with an animal, rounded up. Most photos of most surveys are blank, so the truth lies
 * nearer to the lower end.
 *
 * @param files rows of the result
 */
public record DiskEstimate(long files) {
  /** Chunk files, tables and plan, with a box or two for each file: 2.4 kB were seen. */
  public static final long ROW_BYTES = 2_500;

  /**
   * The small pictures of a scene and its boxes, in the chunk and in the table: 33 kB were seen.
   */
  public static final long PICTURE_BYTES = 34_000;

  /** If no file but one in ten has an animal in it, bytes. */
  public long low() {
    return files * ROW_BYTES + files / 10 * PICTURE_BYTES;
  }

  /** If every file keeps a small picture, bytes. */
  public long high() {
    return files * (ROW_BYTES + PICTURE_BYTES);
  }
}
