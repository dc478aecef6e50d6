package org.trapline.analysis.review.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the page shows it.
 *
 * @param cells the fields of its line in the CSV file
 * @param part species, unknown or blank
 * @param files what was caught in the bursts of the unit, in order of time
 * @param more how many further files are not listed
 */
public record PageUnit(List<String> cells, String part, List<PageFile> files, int more) {
  /**
   * A file.
   *
   * @param deployment its deployment
   * @param path below the deployment's folder
   * @param time local time; empty if unknown
   * @param label what the models made of it
   * @param shown whether it stands for the unit
   * @param picture the JPEG in Base64; null where there is none to show
   * @param why why there is no picture; empty where there is one
   * @param boxes where the models saw something
   */
  public record PageFile(
      String deployment,
      String path,
      String time,
      String label,
      Shown shown,
      @Nullable String picture,
      String why,
      List<PageBox> boxes) {}

  /** Whether a file stands for its unit. */
  public enum Shown {
    /** It does. */
    FIRST,
    /** It is of the same event. */
    MEMBER,
    /** It is of the same burst only. */
    BESIDE
  }

  /**
   * A box in percent of the small picture.
   *
   * @param left left edge, 0 to 100
   * @param top upper edge, 0 to 100
   * @param width 0 to 100
   * @param height 0 to 100
   * @param name species or category
   * @param score how sure, 0 to 1; null if nobody said
   */
  public record PageBox(
      double left, double top, double width, double height, String name, @Nullable Double score) {}
}
