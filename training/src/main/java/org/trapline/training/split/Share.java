package org.trapline.training.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Shares groups out so that each fold gets its portion of every class, as far as whole groups allow
 * it: the largest group first, each to the fold that lacks most of what is in it. A group that is
 * the only home of a class goes to the first fold, which must know all classes.
 */
final class Share {
  private final Map<Fold, Double> portions;
  private final Map<String, Integer> totals = new HashMap<>();
  private final Map<Fold, Map<String, Integer>> given = new EnumMap<>(Fold.class);

  private Share(Map<Fold, Double> portions) {
    this.portions = portions;
    portions.keySet().forEach(fold -> given.put(fold, new HashMap<>()));
  }

  /**
   * The fold of each group, by its id.
   *
   * @param portions of each fold in order, which sum to 1; the first one must know all classes
   * @param random decides among equals
   */
  static Map<String, Fold> out(List<Group> groups, Map<Fold, Double> portions, Random random) {
    return new Share(portions).share(groups, random);
  }

  private Map<String, Fold> share(List<Group> groups, Random random) {
    Map<String, Integer> homes = new HashMap<>();
    for (Group group : groups) {
      group.counts().forEach((answer, n) -> totals.merge(answer, n, Integer::sum));
      group.counts().keySet().forEach(answer -> homes.merge(answer, 1, Integer::sum));
    }
    List<Group> order = new ArrayList<>(groups);
    Collections.shuffle(order, random);
    order.sort(
        Comparator.comparing((Group group) -> !isOnlyHome(group, homes))
            .thenComparing(group -> -group.photos()));
    Map<String, Fold> folds = new HashMap<>();
    for (Group group : order) {
      Fold fold = isOnlyHome(group, homes) ? portions.keySet().iterator().next() : neediest(group);
      folds.put(group.id(), fold);
      Map<String, Integer> has = given.getOrDefault(fold, Map.of());
      group.counts().forEach((answer, n) -> has.merge(answer, n, Integer::sum));
    }
    return folds;
  }

  private static boolean isOnlyHome(Group group, Map<String, Integer> homes) {
    return group.counts().keySet().stream().anyMatch(answer -> homes.getOrDefault(answer, 0) == 1);
  }

  private Fold neediest(Group group) {
    Fold best = portions.keySet().iterator().next();
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Fold, Double> portion : portions.entrySet()) {
      double need = need(group, portion.getKey(), portion.getValue());
      if (need > most + 1e-12) {
        most = need;
        best = portion.getKey();
      }
    }
    return best;
  }

  /** How much of a fold's portion is missing still, weighed by what the group could add to it. */
  private double need(Group group, Fold fold, double portion) {
    Map<String, Integer> has = given.getOrDefault(fold, Map.of());
    double need = 0;
    for (Map.Entry<String, Integer> each : group.counts().entrySet()) {
      double total = totals.getOrDefault(each.getKey(), 1);
      double share = has.getOrDefault(each.getKey(), 0) / total;
      need += each.getValue() / total * (portion - share) / portion;
    }
    return need;
  }
}
