package org.trapline.models.species;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says less but surely: when no species is certain, the scores of the best answers are added up at
 * the genus that they share, else at the family, and so on.
 *
 * <p>Only the answers that are given count (five, as a rule), never the whole output of the model.
 * Pure; safe for several threads.
 */
public final class RollUp {
  private final Taxonomy taxonomy;
  private final Predicate<String> excluded;

  /**
   * Rolls up within a taxonomy.
   *
   * @param excluded labels that must not come out, such as taxa that do not live there
   */
  public RollUp(Taxonomy taxonomy, Predicate<String> excluded) {
    this.taxonomy = taxonomy;
    this.excluded = excluded;
  }

  /**
   * An answer at a higher rank.
   *
   * @param label the taxon's label
   * @param score sum of the scores of the answers that belong to it
   * @param rank the rank at which it was found
   */
  public record Result(String label, double score, Rank rank) {}

  /**
   * The best taxon at the first of {@code ranks} at which one has more than {@code threshold}; of
   * two with the same sum the one that came first. Empty if no rank has one.
   */
  public Optional<Result> best(List<Candidate> answers, List<Rank> ranks, double threshold) {
    for (Rank rank : ranks) {
      Optional<Result> best = bestAt(answers, rank, threshold);
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  private Optional<Result> bestAt(List<Candidate> answers, Rank rank, double threshold) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Candidate answer : answers) {
      taxonomy
          .ancestor(answer.label(), rank)
          .ifPresent(ancestor -> sums.merge(ancestor, answer.score(), Double::sum));
    }
    Optional<Result> best = Optional.empty();
    for (Map.Entry<String, Double> sum : sums.entrySet()) {
      boolean better = best.isEmpty() || sum.getValue() > best.get().score();
      if (better && !excluded.test(sum.getKey())) {
        best = Optional.of(new Result(sum.getKey(), sum.getValue(), rank));
      }
    }
    return best.filter(result -> result.score() > threshold);
  }
}
