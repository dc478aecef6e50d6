package org.trapline.training.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.Share;

/** Counts answers by what was said and how surely. */
final class Tables {
  private static final int BINS = 10;

  private Tables() {}

  static Evaluation.Confusion confusion(List<Answered> answered) {
    TreeSet<String> truths = new TreeSet<>();
    TreeSet<String> answers = new TreeSet<>();
    for (Answered each : answered) {
      truths.add(each.truth());
      answers.add(each.answer());
    }
    answers.addAll(truths);
    List<Evaluation.Line> rows = new ArrayList<>();
    for (String truth : truths) {
      List<Integer> counts = new ArrayList<>();
      for (String answer : answers) {
        counts.add(
            (int)
                answered.stream()
                    .filter(a -> a.truth().equals(truth) && a.answer().equals(answer))
                    .count());
      }
      rows.add(new Evaluation.Line(truth, counts));
    }
    return new Evaluation.Confusion(List.copyOf(answers), rows);
  }

  static List<Evaluation.Bin> reliability(List<Answered> answered) {
    List<Evaluation.Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int number = i;
      List<Answered> some =
          answered.stream()
              .filter(each -> Math.min(BINS - 1, (int) (each.score() * BINS)) == number)
              .toList();
      if (!some.isEmpty()) {
        double mean = some.stream().mapToDouble(Answered::score).average().orElse(0);
        int right = (int) some.stream().filter(Answered::right).count();
        bins.add(new Evaluation.Bin((double) i / BINS, mean, Share.of(right, some.size())));
      }
    }
    return bins;
  }

  static Evaluation.Pairs pairs(List<Answered> first, List<Answered> second) {
    Map<String, Answered> others = new HashMap<>();
    second.forEach(each -> others.put(each.photo().contentHash(), each));
    int both = 0;
    int onlyFirst = 0;
    int onlySecond = 0;
    int neither = 0;
    for (Answered each : first) {
      Answered other = others.get(each.photo().contentHash());
      if (other == null) {
        continue;
      }
      both += each.right() && other.right() ? 1 : 0;
      onlyFirst += each.right() && !other.right() ? 1 : 0;
      onlySecond += !each.right() && other.right() ? 1 : 0;
      neither += !each.right() && !other.right() ? 1 : 0;
    }
    return new Evaluation.Pairs(both, onlyFirst, onlySecond, neither);
  }
}
