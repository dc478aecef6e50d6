package org.trapline.training.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well people agree with each other, on photos that several of them labelled. Whatever is asked
 * of a model, this is what can be had.
 *
 * @param photos that at least two people labelled
 * @param votes of these people
 * @param pairs pairs of people of one photo who say the same, of all such pairs
 * @param alpha the same beyond chance: Krippendorff's alpha for names, 1 for perfect agreement and
 *     0 for what lots drawn among all votes would reach; null where all votes are the same
 * @param others votes that are what most of the other people of the photo say, of all votes that
 *     stand against a majority of two or more: what a model's share of right answers compares to
 * @param classes how well people agree about each class
 */
public record Agreement(
    int photos,
    int votes,
    Share pairs,
    @Nullable Double alpha,
    Share others,
    List<ClassLine> classes) {
  /** Copies the list. */
  public Agreement {
    classes = List.copyOf(classes);
  }

  /**
   * How well people agree about a class.
   *
   * @param answer the class
   * @param same of the others' votes on photos that somebody gave this class, those that give it
   *     too
   */
  public record ClassLine(String answer, Share same) {}

  /**
   * The agreement in some votes; null if nobody labelled what another one did.
   *
   * @param photos what each person said, photo by photo
   */
  public static @Nullable Agreement of(Collection<List<String>> photos) {
    List<List<String>> shared = photos.stream().filter(votes -> votes.size() > 1).toList();
    return shared.isEmpty() ? null : new Count(shared).agreement();
  }

  /** The coincidences of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability. */
  private static final class Count {
    private final List<List<String>> photos;
    private final Map<String, Long> votes = new TreeMap<>();
    private final Map<String, Long> pairs = new HashMap<>();
    private final Map<String, Long> samePairs = new HashMap<>();
    private double disagreeing;
    private int standing;
    private int withOthers;

    Count(List<List<String>> photos) {
      this.photos = photos;
      photos.forEach(this::add);
    }

    private void add(List<String> said) {
      Map<String, Integer> counts = new TreeMap<>();
      said.forEach(answer -> counts.merge(answer, 1, Integer::sum));
      counts.forEach(
          (answer, k) -> {
            votes.merge(answer, (long) k, Long::sum);
            pairs.merge(answer, (long) k * (said.size() - 1), Long::sum);
            samePairs.merge(answer, (long) k * (k - 1), Long::sum);
            disagreeing += (double) k * (said.size() - k) / (said.size() - 1);
            compare(counts, answer, k);
          });
    }

    /** Holds each vote for an answer against what most of the others say, if they agree on one. */
    private void compare(Map<String, Integer> counts, String answer, int own) {
      int most = 0;
      boolean tied = false;
      String majority = "";
      for (Map.Entry<String, Integer> each : counts.entrySet()) {
        int others = each.getValue() - (each.getKey().equals(answer) ? 1 : 0);
        tied = others == most || (tied && others < most);
        if (others > most) {
          most = others;
          majority = each.getKey();
        }
      }
      if (most > 1 && !tied) {
        standing += own;
        withOthers += majority.equals(answer) ? own : 0;
      }
    }

    private Agreement agreement() {
      long all = votes.values().stream().mapToLong(k -> k).sum();
      // Of n votes drawn by lot, two differ with the probability of all pairs of different classes.
      double byLot = votes.values().stream().mapToDouble(k -> (double) k * (all - k)).sum();
      List<ClassLine> classes = new ArrayList<>();
      votes
          .keySet()
          .forEach(name -> classes.add(new ClassLine(name, share(samePairs, pairs, name))));
      return new Agreement(
          photos.size(),
          (int) all,
          Share.of((int) (sum(samePairs) / 2), (int) (sum(pairs) / 2)),
          byLot == 0 ? null : 1 - (all - 1) * disagreeing / byLot,
          Share.of(withOthers, standing),
          classes);
    }

    private static Share share(Map<String, Long> same, Map<String, Long> all, String name) {
      return Share.of(
          same.getOrDefault(name, 0L).intValue(), all.getOrDefault(name, 0L).intValue());
    }

    private static long sum(Map<String, Long> counts) {
      return counts.values().stream().mapToLong(k -> k).sum();
    }
  }
}
