package org.trapline.models.speciesnet;

import java.util.List;
import org.trapline.models.species.Candidate;

/**
 * What the classifier said about a photo.
 *
 * @param best the best labels with their probabilities, best first; at least one, as a rule five
 * @param targets labels that were asked for by name, with the raw numbers of the network (logits,
 *     any size); empty if none were asked for
 */
public record Classes(List<Candidate> best, List<Candidate> targets) {
  /** Copies the lists; refuses an answer without a label. */
  public Classes {
    if (best.isEmpty()) {
      throw new IllegalArgumentException("a classifier's answer needs at least one label");
    }
    best = List.copyOf(best);
    targets = List.copyOf(targets);
  }
}
