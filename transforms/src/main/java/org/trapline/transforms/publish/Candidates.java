package org.trapline.transforms.publish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.species.Candidate;
import org.trapline.schemas.Labels;

/** The five flat columns of a species model's answer as a list again. */
final class Candidates {
  private Candidates() {}

  /** The labels that there are, best first. */
  static List<Candidate> of(Labels given) {
    List<Candidate> candidates = new ArrayList<>();
    add(candidates, given.label1(), given.score1());
    add(candidates, given.label2(), given.score2());
    add(candidates, given.label3(), given.score3());
    add(candidates, given.label4(), given.score4());
    add(candidates, given.label5(), given.score5());
    return candidates;
  }

  private static void add(List<Candidate> to, @Nullable String label, @Nullable Float score) {
    if (label != null && score != null) {
      to.add(new Candidate(label, score));
    }
  }
}
