package org.trapline.training.starter;

import java.util.Locale;

/**
 * How well the starter models did on photos that they had never seen.
 *
 * @param occupied photos with somebody in them
 * @param found of these, the ones that the filter let through
 * @param blank photos without anybody
 * @param rejected of these, the ones that the filter called blank
 * @param named occupied photos whose best species answer was right
 */
public record Figures(int occupied, int found, int blank, int rejected, int named) {
  /** Nothing measured yet. */
  static final Figures NONE = new Figures(0, 0, 0, 0, 0);

  /** Share of occupied photos that the filter let through, 0 to 1. */
  public double recall() {
    return (double) found / occupied;
  }

  /** Share of blank photos that the filter called blank, 0 to 1. */
  public double rejection() {
    return (double) rejected / blank;
  }

  /** Share of occupied photos whose best species answer was right, 0 to 1. */
  public double accuracy() {
    return (double) named / occupied;
  }

  Figures plus(Figures other) {
    return new Figures(
        occupied + other.occupied,
        found + other.found,
        blank + other.blank,
        rejected + other.rejected,
        named + other.named);
  }

  /** A sentence for the filter's card. */
  String ofFilter() {
    return String.format(
        Locale.ROOT,
        "On %d drawn photos of stations never seen it kept %.1f %% of the %d with somebody and"
            + " rejected %.1f %% of the blank ones.",
        occupied + blank,
        100 * recall(),
        occupied,
        100 * rejection());
  }

  /** A sentence for the species model's card. */
  String ofSpecies() {
    return String.format(
        Locale.ROOT,
        "Of %d drawn photos with somebody at stations never seen it named %.1f %% rightly.",
        occupied,
        100 * accuracy());
  }
}
