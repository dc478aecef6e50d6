package org.trapline.analysis.review.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.review.Cells;
import org.trapline.analysis.review.DrawnStrata;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.review.UnitKind;

/**
 * A line of a sample with its cell and what its answer says of the models'.
 *
 * @param line as read
 * @param cell where and when; null outside the time that is compared
 * @param outcome of the machine's name
 */
record Judged(ReviewLine line, Cells.@Nullable Cell cell, Outcome outcome) {
  /** What an answer says of the models'. */
  enum Outcome {
    RIGHT,
    WRONG,
    /** No answer, or one that leaves it open. */
    NOT_TOLD;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  static List<Judged> of(Review review, Cells cells, Subjects subjects) {
    List<Judged> all = new ArrayList<>();
    for (ReviewLine line : review.lines()) {
      Review.Facts facts = Objects.requireNonNull(review.files().get(Review.Key.of(line)));
      Cells.Cell cell = facts.time() == null ? null : cells.at(facts.station(), facts.time());
      all.add(new Judged(line, cell, outcome(line, subjects)));
    }
    return all;
  }

  /** A name above the machine's, such as its genus, neither confirms nor refutes it. */
  private static Outcome outcome(ReviewLine line, Subjects subjects) {
    ReviewLine.Answer answer = line.answer();
    String machine = line.machineName();
    Seen seen = Review.seen(line);
    if (answer == null || machine == null || seen == Seen.UNKNOWN) {
      return Outcome.NOT_TOLD;
    }
    if (machine.equals(Seen.BLANK.word())) {
      return seen == Seen.BLANK ? Outcome.RIGHT : Outcome.WRONG;
    }
    if (machine.equals(Seen.UNKNOWN.word())) {
      return Outcome.NOT_TOLD;
    }
    if (answer.name().equals(machine)) {
      return Outcome.RIGHT;
    }
    boolean open = seen == Seen.ANIMAL || subjects.namesAbove(machine).contains(answer.name());
    return open ? Outcome.NOT_TOLD : Outcome.WRONG;
  }

  boolean isEvent() {
    return line.unit().kind() == UnitKind.EVENT;
  }

  boolean isBlank() {
    return Seen.BLANK.word().equals(line.machineName());
  }

  /** Whether the person said if there is an animal. */
  boolean tellsAnimal() {
    return line.answer() != null && Review.seen(line) != Seen.UNKNOWN;
  }

  boolean hasAnimal() {
    return Review.species(line) != null || Review.seen(line) == Seen.ANIMAL;
  }

  String stratum() {
    return Objects.requireNonNull(line.unit().stratum()).name();
  }

  /**
   * The sample of these lines as far as they are decided. A stratum of which fewer than two, and
   * not all, are decided joins the others of its subject: one answer tells no variance.
   */
  static DrawnStrata<Judged> sample(List<Judged> lines, Predicate<Judged> decided) {
    Map<String, List<Judged>> strata = new TreeMap<>();
    for (Judged line : lines) {
      strata.computeIfAbsent(line.stratum(), any -> new ArrayList<>()).add(line);
    }
    Map<String, List<DrawnStrata.Stratum<Judged>>> bySubject = new LinkedHashMap<>();
    Map<String, Long> waiting = new LinkedHashMap<>();
    Map<String, List<Judged>> few = new LinkedHashMap<>();
    for (List<Judged> stratum : strata.values()) {
      long size = Objects.requireNonNull(stratum.get(0).line().unit().stratum()).size();
      List<Judged> known = stratum.stream().filter(decided).toList();
      String subject = Objects.requireNonNullElse(stratum.get(0).line().machineName(), "");
      if (known.size() >= Math.min(size, 2)) {
        bySubject
            .computeIfAbsent(subject, any -> new ArrayList<>())
            .add(new DrawnStrata.Stratum<>(size, known));
      } else {
        waiting.merge(subject, size, Long::sum);
        few.computeIfAbsent(subject, any -> new ArrayList<>()).addAll(known);
      }
    }
    waiting.forEach((subject, size) -> join(bySubject, subject, size, few.get(subject)));
    return new DrawnStrata<>(bySubject.values().stream().flatMap(List::stream).toList());
  }

  private static void join(
      Map<String, List<DrawnStrata.Stratum<Judged>>> bySubject,
      String subject,
      long size,
      @Nullable List<Judged> few) {
    List<Judged> seen = new ArrayList<>(few == null ? List.of() : few);
    List<DrawnStrata.Stratum<Judged>> own =
        bySubject.computeIfAbsent(subject, any -> new ArrayList<>());
    if (!own.isEmpty()) {
      DrawnStrata.Stratum<Judged> largest =
          own.stream().max(Comparator.comparingLong(DrawnStrata.Stratum::size)).orElseThrow();
      own.remove(largest);
      seen.addAll(largest.seen());
      own.add(new DrawnStrata.Stratum<>(largest.size() + size, seen));
    } else if (!seen.isEmpty()) {
      own.add(new DrawnStrata.Stratum<>(size, seen));
    }
  }
}
