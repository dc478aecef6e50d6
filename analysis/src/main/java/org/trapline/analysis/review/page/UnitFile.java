package org.trapline.analysis.review.page;

import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.sample.ReviewUnit.Member;

/**
 * A file of a unit, or of a burst that one of them belongs to.
 *
 * @param unit number of the unit in the sample, from 0
 * @param key the file
 * @param path below the deployment's folder
 * @param size of the file, bytes
 * @param hash of its bytes; null if it could not be read
 * @param time local time as text; empty if unknown
 * @param label the file's media label
 * @param people whether people may be in it
 * @param scene the part of it that small pictures show
 */
public record UnitFile(
    int unit,
    Member key,
    String path,
    long size,
    @Nullable String hash,
    String time,
    String label,
    People people,
    Scene scene) {
  /** What is known of people in a picture. */
  public enum People {
    /** A model looked and found none. */
    NONE,
    /** A model found some. */
    FOUND,
    /** A model had a doubt, below what counts. */
    PERHAPS,
    /** No model looked for any. */
    NOT_JUDGED
  }

  /**
   * A rectangle of the full, upright picture.
   *
   * @param width of the full picture, pixels; 0 if unknown
   * @param height of the full picture, pixels; 0 if unknown
   * @param left of the rectangle, pixels
   * @param top of the rectangle, pixels
   * @param across width of the rectangle, pixels
   * @param down height of the rectangle, pixels
   */
  public record Scene(
      double width, double height, double left, double top, double across, double down) {
    /** The whole picture. */
    Scene whole() {
      return new Scene(width, height, 0, 0, width, height);
    }
  }
}
