package org.trapline.analysis.review.answers;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Family;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.review.Cells;
import org.trapline.analysis.review.DrawnStrata;
import org.trapline.analysis.review.Estimate;
import org.trapline.analysis.review.Precision;
import org.trapline.analysis.review.Proportion;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.review.answers.Judged.Outcome;
import org.trapline.analysis.review.sample.BurstCounts;

/** Makes the tables of a review: what was answered, and what that says about everything else. */
public final class MakeReview {
  private final Counts machine;
  private final List<Judged> lines;
  private final List<Judged> drawn;
  private final @Nullable MissedEvents missed;
  private final Map<Cells.Cell, Double> days = new LinkedHashMap<>();

  private MakeReview(
      Review review, Cells cells, Counts machine, MachineEvents events, Subjects subjects) {
    this.machine = machine;
    this.lines = Judged.of(review, cells, subjects);
    this.drawn = lines.stream().filter(each -> Review.isDrawn(each.line())).toList();
    this.missed = MissedEvents.from(drawn, review, events.all(), events.rule());
    for (Place place : machine.places()) {
      days.merge(cell(place), place.days(), Double::sum);
    }
  }

  /**
   * Events as the models named them, before any answer was applied.
   *
   * @param all in any order
   * @param rule that made them
   */
  public record MachineEvents(List<Event> all, EventRule rule) {}

  /**
   * The tables.
   *
   * @param time when stations were watched
   * @param events as the models named them
   */
  public static ReviewTables of(
      Connection tables, Review review, SurveyTime time, MachineEvents events, Subjects subjects) {
    Cells cells = Cells.of(time);
    Counts machine = Counts.of(events.all(), time, subjects);
    MakeReview making = new MakeReview(review, cells, machine, events, subjects);
    List<PrecisionRow> precision = making.precision();
    List<String> notes = new ArrayList<>(making.notes());
    notes.addAll(Uneven.notes(precision));
    return new ReviewTables(
        making.reviewed(),
        making.strata(),
        precision,
        making.recall(BurstCounts.byCell(tables, cells)),
        notes);
  }

  private static Cells.Cell cell(Place place) {
    return new Cells.Cell(place.station().group().word(), place.period().word());
  }

  private List<ReviewedRow> reviewed() {
    List<ReviewedRow> rows = new ArrayList<>();
    for (Judged judged : lines) {
      ReviewLine line = judged.line();
      ReviewLine.Answer answer = line.answer();
      ReviewLine.Stratum stratum = line.unit().stratum();
      if (answer != null) {
        rows.add(
            new ReviewedRow(
                line.unit().kind().word(),
                line.unit().id(),
                line.file().deployment(),
                line.file().mediaId(),
                line.file().path(),
                judged.cell() == null ? null : judged.cell().group(),
                judged.cell() == null ? null : judged.cell().period(),
                line.machineName(),
                line.machineScore(),
                answer.name(),
                answer.count(),
                judged.outcome().word(),
                answer.by(),
                stratum == null ? null : stratum.name(),
                stratum == null ? null : stratum.probability(),
                answer.comment()));
      }
    }
    return rows;
  }

  private List<StratumRow> strata() {
    Map<String, List<Judged>> byName = new TreeMap<>();
    drawn.forEach(
        each -> byName.computeIfAbsent(each.stratum(), any -> new ArrayList<>()).add(each));
    List<StratumRow> rows = new ArrayList<>();
    byName.forEach(
        (name, all) -> {
          long right = count(all, Outcome.RIGHT);
          long told = right + count(all, Outcome.WRONG);
          Precision precision = told == 0 ? null : Precision.of(told, right);
          rows.add(
              new StratumRow(
                  name,
                  Objects.requireNonNull(all.get(0).line().unit().stratum()).size(),
                  all.size(),
                  told,
                  right,
                  precision == null ? null : precision.share(),
                  precision == null ? null : precision.lower(),
                  precision == null ? null : precision.upper()));
        });
    return rows;
  }

  private static long count(List<Judged> lines, Outcome outcome) {
    return lines.stream().filter(each -> each.outcome() == outcome).count();
  }

  private List<PrecisionRow> precision() {
    DrawnStrata<Judged> events =
        Judged.sample(
            drawn.stream().filter(Judged::isEvent).toList(),
            each -> each.outcome() != Outcome.NOT_TOLD);
    DrawnStrata<Judged> animals =
        Judged.sample(drawn.stream().filter(each -> !each.isBlank()).toList(), Judged::tellsAnimal);
    Set<String> species = new TreeSet<>();
    for (Judged judged : drawn) {
      String human = Review.species(judged.line());
      if (human != null) {
        species.add(human);
      }
      if (judged.isEvent()) {
        species.add(Objects.requireNonNull(judged.line().machineName()));
      }
    }
    List<PrecisionRow> rows = new ArrayList<>();
    for (String name : species) {
      for (Cells.Cell cell : days.keySet()) {
        PrecisionRow row = precision(events, animals, name, cell);
        if (row.machineEvents() > 0 || row.misnamed() > 0 || isMissed(row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static boolean isMissed(PrecisionRow row) {
    Double unseen = row.missed();
    return unseen != null && unseen > 0;
  }

  private PrecisionRow precision(
      DrawnStrata<Judged> events, DrawnStrata<Judged> animals, String species, Cells.Cell cell) {
    Proportion share =
        events.share(
            each -> is(each, species, cell) && each.outcome() == Outcome.RIGHT ? 1 : 0,
            each -> is(each, species, cell) ? 1 : 0);
    Estimate misnamed =
        animals.total(
            each ->
                cell.equals(each.cell())
                        && !species.equals(each.line().machineName())
                        && species.equals(Review.species(each.line()))
                    ? 1
                    : 0);
    long found = machineEvents(species, cell);
    List<Judged> own = drawn.stream().filter(each -> is(each, species, cell)).toList();
    Estimate unseen = missed == null ? null : missed.of(species, cell);
    Proportion all = corrected(found, share, misnamed.plus(unseen));
    double effort = Objects.requireNonNull(days.get(cell));
    return new PrecisionRow(
        species,
        cell.group(),
        cell.period(),
        found,
        count(own, Outcome.RIGHT) + count(own, Outcome.WRONG),
        count(own, Outcome.RIGHT),
        share == null ? null : share.share(),
        share == null ? null : share.lower(),
        share == null ? null : share.upper(),
        misnamed.value(),
        unseen == null ? null : unseen.value(),
        all == null ? null : all.share(),
        all == null ? null : all.error(),
        all == null ? null : all.lower(),
        all == null ? null : all.upper(),
        effort,
        100 * found / effort,
        all == null ? null : 100 * all.share() / effort,
        all == null ? null : 100 * all.lower() / effort,
        all == null ? null : 100 * all.upper() / effort);
  }

  /** The sum of what is right of the models' and what they did not name so, with joint limits. */
  private static @Nullable Proportion corrected(
      long found, @Nullable Proportion share, Estimate others) {
    if (share == null && found > 0) {
      return null;
    }
    Proportion own = share == null ? new Proportion(0, 0, 0, 0) : share.times(found);
    double sum = own.share() + others.value();
    double below = others.value() - Math.max(0, others.lower());
    double above = others.upper() - others.value();
    return new Proportion(
        sum,
        Math.hypot(own.error(), others.error()),
        sum - Math.hypot(own.share() - own.lower(), below),
        sum + Math.hypot(own.upper() - own.share(), above));
  }

  private static boolean is(Judged judged, String species, Cells.Cell cell) {
    return judged.isEvent()
        && species.equals(judged.line().machineName())
        && cell.equals(judged.cell());
  }

  private long machineEvents(String species, Cells.Cell cell) {
    List<Long> events = machine.events().get(new Subject(species, Family.SPECIES));
    long sum = 0;
    for (int i = 0; events != null && i < events.size(); i++) {
      sum += cell(machine.places().get(i)).equals(cell) ? events.get(i) : 0;
    }
    return sum;
  }

  private List<RecallRow> recall(Map<String, BurstCounts> bursts) {
    List<Judged> blanks = drawn.stream().filter(Judged::isBlank).toList();
    if (blanks.stream().noneMatch(Judged::tellsAnimal)) {
      return List.of();
    }
    Recall recall =
        new Recall(
            Judged.sample(
                drawn.stream().filter(each -> !each.isBlank()).toList(), Judged::tellsAnimal),
            Judged.sample(blanks, Judged::tellsAnimal));
    List<RecallRow> rows = new ArrayList<>();
    BurstCounts all = BurstCounts.NONE;
    for (Cells.Cell cell : days.keySet()) {
      BurstCounts own = bursts.getOrDefault(cell.words(), BurstCounts.NONE);
      all = all.plus(own);
      if (days.size() > 1) {
        rows.add(recall.row(cell.group(), cell.period(), own, each -> cell.equals(each.cell())));
      }
    }
    rows.add(recall.row("all", "all", all, each -> each.cell() != null));
    return rows;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    long open = drawn.stream().filter(each -> each.line().answer() == null).count();
    if (open > 0) {
      notes.add(
          "%d of %d sampled answers are not reviewed yet; those that are speak for them."
              .formatted(open, drawn.size()));
    }
    long unsure = drawn.stream().filter(each -> Review.seen(each.line()) == Seen.UNKNOWN).count();
    if (unsure > 0) {
      notes.add("%d pictures did not tell the reviewer what is there.".formatted(unsure));
    }
    return notes;
  }
}
