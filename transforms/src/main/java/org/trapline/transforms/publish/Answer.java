package org.trapline.transforms.publish;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Category;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.ListOutcome;
import org.trapline.schemas.TaxonFacts;

/**
 * What today's thresholds make of one box, or of a scene that was classified as a whole.
 *
 * @param box as the models gave it
 * @param category animal, human or vehicle
 * @param counted whether it counts
 * @param label the answer's label; null if no species model looked or it does not live there
 * @param taxon what it means; NONE where the score is too low to say so
 * @param score of the answer
 * @param source which rule gave it; null where it is the model's best label
 * @param listed what the local species list made of it; null without a list or a label
 */
record Answer(
    JudgedBox box,
    Category category,
    boolean counted,
    @Nullable String label,
    TaxonFacts taxon,
    @Nullable Float score,
    @Nullable String source,
    @Nullable ListOutcome listed) {
  /** The same, counted or not. */
  Answer counting(Count count) {
    return new Answer(box, category, count == Count.YES, label, taxon, score, source, listed);
  }

  /** Whether an answer counts. */
  enum Count {
    YES,
    NO
  }
}
