package org.trapline.analysis.review;

import org.jspecify.annotations.Nullable;

/**
 * A line of a review: what the models said of a unit, and what a person says of it.
 *
 * @param unit which unit, and how it was drawn
 * @param file the file that stands for the unit
 * @param machineName the species that the models named, or blank or unknown; null in a correction
 *     that does not say
 * @param machineScore its best score, 0 to 1; null if there is none
 * @param answer what the person said; null if nothing yet
 */
public record ReviewLine(
    Unit unit,
    File file,
    @Nullable String machineName,
    @Nullable Double machineScore,
    @Nullable Answer answer) {
  /**
   * A unit and how it was drawn.
   *
   * @param kind event, sequence or media
   * @param id the unit's name
   * @param stratum what it was drawn from; null if it was not drawn
   */
  public record Unit(UnitKind kind, String id, @Nullable Stratum stratum) {}

  /**
   * The part of a sample that a unit was drawn from.
   *
   * @param name subject, cell and score class
   * @param size units in it, at least 1
   * @param probability with which each of them was drawn, above 0, at most 1
   */
  public record Stratum(String name, long size, double probability) {
    /** Refuses what can't have been drawn. */
    public Stratum {
      if (size < 1 || !(probability > 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "stratum %s: nothing is drawn from %d with probability %s"
                .formatted(name, size, probability));
      }
    }
  }

  /**
   * A file of a result.
   *
   * @param deployment its deployment
   * @param mediaId its id
   * @param path below the deployment's folder; empty if not said
   * @param time local time as text; empty if unknown
   */
  public record File(String deployment, String mediaId, String path, String time) {}

  /**
   * What a person said.
   *
   * @param name a species, or one of the words of {@link Seen}
   * @param count how many there were, at least 1; null if not said
   * @param by who said it; empty if not said
   * @param comment anything else; empty if nothing
   */
  public record Answer(String name, @Nullable Integer count, String by, String comment) {}
}
