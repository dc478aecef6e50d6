package org.trapline.transforms.judge;

import java.io.Serializable;

/**
 * What the cascade lets through to its dearer models.
 *
 * @param blankCutoff photos below this blank score are looked at closer, 0 to 1
 * @param classifyFrom animal boxes from this score on are named, 0 to 1
 */
public record Cascade(float blankCutoff, float classifyFrom) implements Serializable {
  /** Refuses what is no score. */
  public Cascade {
    if (!(blankCutoff >= 0 && blankCutoff <= 1 && classifyFrom >= 0 && classifyFrom <= 1)) {
      throw new IllegalArgumentException(
          "cut-offs %s and %s are no scores".formatted(blankCutoff, classifyFrom));
    }
  }

  /** What either of the two lets through. */
  public Cascade or(Cascade other) {
    return new Cascade(
        Math.max(blankCutoff, other.blankCutoff), Math.min(classifyFrom, other.classifyFrom));
  }
}
