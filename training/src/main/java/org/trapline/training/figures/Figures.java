package org.trapline.training.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.trapline.training.split.Fold;

/** Counts what was answered rightly. */
public final class Figures {
  /** All test photos. */
  public static final String ALL = "all";

  private Figures() {}

  /** The parts of the test photos that figures are made of; those that are empty are left out. */
  public static Map<String, List<Answered>> parts(List<Answered> answered) {
    Map<String, List<Answered>> parts = new LinkedHashMap<>();
    put(parts, "unseen deployments", answered, each -> each.fold() == Fold.UNSEEN);
    put(parts, "seen deployments", answered, each -> each.fold() == Fold.SEEN);
    if (parts.size() != 1) {
      put(parts, ALL, answered, each -> each.fold().isTest());
    }
    return parts;
  }

  private static void put(
      Map<String, List<Answered>> parts,
      String name,
      List<Answered> answered,
      Predicate<Answered> wanted) {
    List<Answered> some = answered.stream().filter(wanted).toList();
    if (!some.isEmpty()) {
      parts.put(name, some);
    }
  }

  /** How often some answers are right. */
  public static OverallRow overall(String who, String photos, List<Answered> answered) {
    List<ClassRow> classes = classes(who, photos, answered);
    double balanced =
        classes.stream()
            .map(row -> row.recall().share())
            .filter(share -> share != null)
            .mapToDouble(share -> share)
            .average()
            .orElse(0);
    return new OverallRow(
        who,
        photos,
        share(answered, Answered::right),
        share(answered, each -> each.rightAmong(3)),
        share(answered, each -> each.rightAmong(10)),
        balanced);
  }

  /** How many answers are as wanted. */
  public static Share share(List<Answered> answered, Predicate<Answered> wanted) {
    return Share.of((int) answered.stream().filter(wanted).count(), answered.size());
  }

  /** How well each class is told that is there or was answered. */
  public static List<ClassRow> classes(String who, String photos, List<Answered> answered) {
    Set<String> names = new TreeSet<>();
    for (Answered each : answered) {
      names.add(each.truth());
      names.add(each.answer());
    }
    List<ClassRow> rows = new ArrayList<>();
    for (String name : names) {
      List<Answered> there = answered.stream().filter(a -> a.truth().equals(name)).toList();
      List<Answered> said = answered.stream().filter(a -> a.answer().equals(name)).toList();
      rows.add(
          new ClassRow(
              who, photos, name, share(there, Answered::right), share(said, Answered::right)));
    }
    return rows;
  }
}
