package org.trapline.transforms.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.species.Candidate;
import org.trapline.models.species.LocalSpeciesList;
import org.trapline.models.species.NarrowedAnswer;
import org.trapline.models.speciesnet.SpeciesNetAnswer;
import org.trapline.schemas.Labels;
import org.trapline.schemas.ListOutcome;

/**
 * Narrows answers to what is known to live at a station. An answer of which nothing is left has no
 * label either: whoever counts by any name must not find the one that was excluded.
 */
final class LivesHere {
  private final KnownLabels labels;
  private final @Nullable LocalSpeciesList local;

  /**
   * Narrows by a list.
   *
   * @param local what lives there; null if nobody said
   */
  LivesHere(KnownLabels labels, @Nullable LocalSpeciesList local) {
    this.labels = labels;
    this.local = local;
  }

  /**
   * An answer as it stands now.
   *
   * @param label null if no species model looked or nothing of it lives there
   * @param score of the answer, 0 to 1
   * @param outcome what the list made of it; null without a list, and for what is no animal
   */
  record Narrowed(@Nullable String label, @Nullable Float score, @Nullable ListOutcome outcome) {}

  /** What is left of a model's best label. */
  Narrowed of(Labels given) {
    String best = given.label1();
    if (local == null || labels.kind(best) != LabelKind.ANIMAL) {
      return new Narrowed(best, given.score1(), null);
    }
    return narrowed(local.narrow(Candidates.of(given)));
  }

  /** What is left of an answer that SpeciesNet's rules gave. */
  Narrowed of(SpeciesNetAnswer answer) {
    if (local == null || labels.kind(answer.label()) != LabelKind.ANIMAL) {
      return new Narrowed(answer.label(), (float) answer.score(), null);
    }
    return narrowed(local.narrow(List.of(new Candidate(answer.label(), answer.score()))));
  }

  private static Narrowed narrowed(NarrowedAnswer answer) {
    return answer.outcome() == ListOutcome.NOT_ON_LIST
        ? new Narrowed(null, null, ListOutcome.NOT_ON_LIST)
        // The sum of five probabilities may be a hair above one.
        : new Narrowed(answer.label(), (float) Math.min(1, answer.score()), answer.outcome());
  }
}
