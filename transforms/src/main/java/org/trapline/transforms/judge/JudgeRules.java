package org.trapline.transforms.judge;

import java.io.Serializable;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.detect.Box;
import org.trapline.schemas.Category;

/**
 * The numbers that steer the cascade; part of the judge fingerprint but for the last two.
 *
 * @param blankCutoff from this blank score on a photo goes no further, 0 to 1
 * @param classifyFrom animal boxes from this score on are given to the species model, 0 to 1
 * @param holdBackFrom from this human score on no small picture is kept, 0 to 1
 * @param bands what {@code --bands} says
 * @param maxPixels photos with more are refused from their header
 * @param thumbnails which small pictures are kept
 */
public record JudgeRules(
    float blankCutoff,
    float classifyFrom,
    float holdBackFrom,
    String bands,
    long maxPixels,
    ThumbnailChoice thumbnails)
    implements Serializable {
  /** Whether a box is given to the species model. */
  boolean isNamed(Box box) {
    return box.category() == Category.ANIMAL && box.score() >= classifyFrom;
  }

  /** What these rules let through. */
  public Cascade cascade() {
    return new Cascade(blankCutoff, classifyFrom);
  }

  /** The same rules, which let through what this cascade does too. */
  JudgeRules opened(Cascade cascade) {
    Cascade both = cascade().or(cascade);
    return new JudgeRules(
        both.blankCutoff(), both.classifyFrom(), holdBackFrom, bands, maxPixels, thumbnails);
  }

  /** What is to be done about info bands. */
  BandChoice bandChoice() {
    return BandChoice.parse("--bands", bands);
  }
}
