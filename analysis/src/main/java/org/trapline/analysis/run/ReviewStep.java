package org.trapline.analysis.run;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.events.IndependentEvents;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.labels.applied.AppliedLabels;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.answers.ApplyReview;
import org.trapline.analysis.review.answers.MakeReview;
import org.trapline.analysis.review.answers.ReadReview;
import org.trapline.analysis.review.answers.Review;
import org.trapline.analysis.review.answers.ReviewTables;

/** What a review changes in an analysis; without one, nothing. */
final class ReviewStep {
  private final @Nullable Review review;
  private final EventRule rule;
  private final List<String> notes = new ArrayList<>();
  private Set<Sighting> vouched = Set.of();

  private ReviewStep(@Nullable Review review, EventRule rule) {
    this.review = review;
    this.rule = rule;
  }

  /** Reads the reviews that the settings name, and the labels that lie beside the tables. */
  static ReviewStep read(Connection tables, AnalyzeSettings settings, Survey survey) {
    List<java.nio.file.Path> files = settings.inputs().reviewed();
    List<ReviewLine> applied = AppliedLabels.lines(tables);
    Review review =
        files.isEmpty() && applied.isEmpty()
            ? null
            : ReadReview.from(tables, files, applied, survey.taxa(), settings.allowFileTimes());
    ReviewStep step = new ReviewStep(review, settings.rule());
    if (!applied.isEmpty()) {
      step.notes.add(
          "%d labels that people gave to photos (trapline labels apply) stand for the models' answers."
              .formatted(applied.size()));
    }
    return step;
  }

  /** The sightings with the person's answers in place of the models'. */
  List<Sighting> main(List<Sighting> machine) {
    if (review == null) {
      return machine;
    }
    ApplyReview.Applied applied = ApplyReview.to(machine, rule, review);
    vouched = applied.reviewed();
    if (applied.lost() > 0) {
      notes.add(
          ("%d reviewed events are not in these tables as they were when the sample was drawn;"
                  + " their answers count in the precision only.")
              .formatted(applied.lost()));
    }
    return applied.sightings();
  }

  /** The same for sightings that only a sensitivity is made of. */
  List<Sighting> varied(List<Sighting> machine) {
    return review == null ? machine : ApplyReview.to(machine, rule, review).sightings();
  }

  /** What the review says, and which events it vouches for. */
  ReviewOutcome outcome(
      Connection tables,
      SurveyTime time,
      Subjects subjects,
      List<Sighting> machine,
      List<Event> events) {
    return new ReviewOutcome(made(tables, time, subjects, machine), confirmed(events));
  }

  private ReviewTables made(
      Connection tables, SurveyTime time, Subjects subjects, List<Sighting> machine) {
    if (review == null) {
      return ReviewTables.NONE;
    }
    MakeReview.MachineEvents events =
        new MakeReview.MachineEvents(IndependentEvents.of(machine, rule), rule);
    ReviewTables made = MakeReview.of(tables, review, time, events, subjects);
    notes.addAll(made.notes());
    return made;
  }

  private Set<Event> confirmed(List<Event> events) {
    return events.stream()
        .filter(event -> event.sightings().stream().anyMatch(vouched::contains))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The events that the number of species is made of: after a sample, of confirmed species. */
  List<Event> ofConfirmedSpecies(List<Event> events) {
    if (review == null || !review.hasSample()) {
      return events;
    }
    Set<String> sure =
        confirmed(events).stream()
            .map(event -> event.first().species())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unsure =
        events.stream()
            .filter(event -> event.first().kind() == Kind.ANIMAL)
            .map(event -> event.first().species())
            .filter(species -> !sure.contains(species))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unsure.isEmpty()) {
      notes.add(
          "Left out of the numbers of species, since no event of theirs was confirmed: %s."
              .formatted(String.join(", ", unsure)));
    }
    return events.stream().filter(event -> sure.contains(event.first().species())).toList();
  }

  /** What the reader must know. */
  List<String> notes() {
    return List.copyOf(notes);
  }
}
