package org.trapline.analysis.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.baci.Contrasts;
import org.trapline.analysis.baci.SensitivityRow;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.ComparedTo;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.events.IndependentEvents;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.survey.Design;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;

/**
 * Repeats every contrast that could be made, under other settings: which of them decide the answer
 * is for the reader to see.
 */
final class Sensitivity {
  private static final List<Double> SCORES = List.of(0.5, 0.6, 0.7, 0.8, 0.9, 0.95);

  private final Subjects subjects;
  private final Set<Subject> compared;
  private final List<SensitivityRow> rows = new ArrayList<>();

  private Sensitivity(Subjects subjects, Set<Subject> compared) {
    this.subjects = subjects;
    this.compared = compared;
  }

  /**
   * All variations; none without periods to compare.
   *
   * @param sightings as used for the main contrast
   * @param smoothed the same with one label for each burst
   * @param main the main counts
   */
  static List<SensitivityRow> of(
      Survey survey,
      Subjects subjects,
      List<Sighting> sightings,
      Supplier<List<Sighting>> smoothed,
      Counts main,
      EventRule rule) {
    if (survey.design() == null) {
      return List.of();
    }
    Set<Subject> compared = new TreeSet<>();
    List<ContrastRow> contrasts = Contrasts.of(main);
    for (Subject subject : main.events().keySet()) {
      if (find(contrasts, subject).ratio() != null) {
        compared.add(subject);
      }
    }
    Sensitivity all = new Sensitivity(subjects, compared);
    SurveyTime time = survey.time(survey.design(), false);
    all.add("as analysed", "", sightings, rule, time);
    all.add(
        "event gap",
        "60 minutes",
        sightings,
        new EventRule(Duration.ofMinutes(60), rule.comparedTo()),
        time);
    all.add(
        "compared to",
        "last independent record",
        sightings,
        new EventRule(rule.gap(), ComparedTo.LAST_INDEPENDENT_RECORD),
        time);
    for (double score : SCORES) {
      List<Sighting> sure = sightings.stream().filter(s -> s.score() >= score).toList();
      all.add("least score", String.valueOf(score), sure, rule, time);
    }
    all.add("labels", "one for each burst", smoothed.get(), rule, time);
    all.add("effort", "ends at the last file", sightings, rule, survey.time(survey.design(), true));
    Design sameMonths = sameMonths(main, survey.design());
    if (sameMonths != null) {
      all.add("same months", months(sameMonths), sightings, rule, survey.time(sameMonths, false));
    }
    all.leaveOneOut(main);
    return all.rows;
  }

  private void add(
      String setting, String value, List<Sighting> sightings, EventRule rule, SurveyTime time) {
    List<Event> events = IndependentEvents.of(sightings, rule);
    Counts counts = Counts.of(events, time, subjects);
    List<ContrastRow> contrasts = Contrasts.of(counts);
    for (Subject subject : compared) {
      if (counts.events().containsKey(subject)) {
        ContrastRow row = find(contrasts, subject);
        rows.add(
            new SensitivityRow(
                subject.name(),
                setting,
                value,
                row.events(),
                row.ratio(),
                row.ratioLower(),
                row.ratioUpper()));
      } else {
        rows.add(new SensitivityRow(subject.name(), setting, value, 0, null, null, null));
      }
    }
  }

  private void leaveOneOut(Counts main) {
    for (Subject subject : compared) {
      List<Double> ratios = Contrasts.leavingOneOut(main, subject);
      if (!ratios.isEmpty()) {
        rows.add(
            new SensitivityRow(
                subject.name(),
                "one station left out",
                "least and most of %d".formatted(ratios.size()),
                main.total(subject),
                null,
                Collections.min(ratios),
                Collections.max(ratios)));
      }
    }
  }

  private static ContrastRow find(List<ContrastRow> rows, Subject subject) {
    return rows.stream()
        .filter(row -> row.subject().equals(subject.name()))
        .filter(row -> row.family().equals(subject.family().word()))
        .findFirst()
        .orElseThrow();
  }

  /** The design with only the months that both periods were watched in; null if that is all. */
  private static @Nullable Design sameMonths(Counts counts, @Nullable Design design) {
    if (design == null) {
      return null;
    }
    Set<Integer> before = monthsOf(counts, Period.BEFORE);
    Set<Integer> after = monthsOf(counts, Period.AFTER);
    if (before.equals(after)) {
      return null;
    }
    Set<Integer> both = new TreeSet<>(before);
    both.retainAll(after);
    return both.isEmpty()
        ? null
        : new Design(design.before(), design.works(), design.after(), both);
  }

  private static Set<Integer> monthsOf(Counts counts, Period period) {
    Set<Integer> months = new TreeSet<>();
    for (Place place : counts.places()) {
      if (place.period() == period) {
        for (Span span : place.watched().parts()) {
          for (var day = span.from(); day.isBefore(span.to()); day = day.plusDays(1)) {
            months.add(day.getMonthValue());
          }
        }
      }
    }
    return months;
  }

  private static String months(Design design) {
    return String.join(
        ", ", new TreeSet<>(design.seasonMonths()).stream().map(String::valueOf).toList());
  }
}
