package org.trapline.analysis.review.sample;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.review.Cells;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.UnitKind;
import org.trapline.analysis.review.sample.SampleSettings.CellsAre;
import org.trapline.analysis.review.sample.SequenceStrata.Slice;

/**
 * Draws the answers that a person should look at: events of named animals by species, cell and
 * score, bursts that nobody named, and bursts found blank.
 *
 * <p>Every unit of a stratum has the same probability. The draw is a function of tables, settings
 * and seed.
 */
public final class DrawSample {
  private static final long USUAL = 40;

  /** The part of a budget that goes to blanks, where there are any. */
  private static final long BLANKS_OF = 4;

  private static final long FEWEST_BLANKS = 2;

  private final SampleSettings settings;
  private final Lot lot;
  private final List<EventStrata.Placed> events;
  private final SequenceStrata sequences;

  private DrawSample(
      SampleSettings settings, List<EventStrata.Placed> events, SequenceStrata sequences) {
    this.settings = settings;
    this.lot = new Lot(settings.seed());
    this.events = events;
    this.sequences = sequences;
  }

  /**
   * Draws from these events, and from the bursts of the tables that are in none.
   *
   * @throws AnalysisInputException if there is nothing to look at, or the budget is too small
   */
  public static Sample from(
      Connection tables, List<Event> events, Cells cells, SampleSettings settings) {
    List<EventStrata.Placed> placed = new ArrayList<>();
    for (Event event : events) {
      Sighting first = event.first();
      Cells.Cell cell = cells.at(first.station(), first.time());
      boolean byDeployment = settings.cellsAre() == CellsAre.DEPLOYMENTS;
      if (first.kind() == Kind.ANIMAL && (byDeployment || cell != null)) {
        placed.add(
            new EventStrata.Placed(
                event, byDeployment || cell == null ? first.deployment() : cell.words()));
      }
    }
    SequenceStrata sequences = SequenceStrata.from(tables, cells, settings.cellsAre());
    return new DrawSample(settings, placed, sequences).draw();
  }

  private Sample draw() {
    List<Slice> blanks = blanks();
    long blankBudget = blankBudget(blanks);
    Detail detail = detail(blankBudget);
    SortedMap<SampleStratum, List<Event>> species = EventStrata.of(events, detail);
    List<Slice> unknown = sequences.of(Part.UNKNOWN, detail);
    List<SampleStratum> animals = strata(species, unknown);
    if (animals.isEmpty() && blanks.isEmpty()) {
      throw new AnalysisInputException(
          "There is nothing to review: the tables have no event and no blank photo in the time that"
              + " stations were watched.");
    }
    List<Long> ofAnimals = drawn(animals, settings.budget() == null ? 0 : budgetLeft(blankBudget));
    long left = settings.budget() == null ? 0 : settings.budget() - Spread.sum(ofAnimals);
    List<Long> ofBlanks = drawn(blanks.stream().map(Slice::stratum).toList(), left);
    Map<Slice, Long> bursts = new LinkedHashMap<>();
    List<Share> shares = new ArrayList<>();
    List<ReviewUnit> units = new ArrayList<>();
    for (int i = 0; i < animals.size(); i++) {
      Share share = new Share(animals.get(i), ofAnimals.get(i));
      shares.add(share);
      if (i < species.size()) {
        units.addAll(events(share, Objects.requireNonNull(species.get(animals.get(i)))));
      } else {
        bursts.put(unknown.get(i - species.size()), ofAnimals.get(i));
      }
    }
    for (int i = 0; i < blanks.size(); i++) {
      shares.add(new Share(blanks.get(i).stratum(), ofBlanks.get(i)));
      bursts.put(blanks.get(i), ofBlanks.get(i));
    }
    units.addAll(sequences.draw(bursts, lot));
    units.sort(Comparator.comparing(unit -> lot.of("order " + unit.line().unit().id())));
    return new Sample(units, shares, detail);
  }

  /** Blanks as finely as their part of the budget can say something about. */
  private List<Slice> blanks() {
    for (Detail detail : List.of(Detail.SCORES, Detail.CELLS)) {
      List<Slice> slices = sequences.of(Part.BLANK, detail);
      long useful = slices.stream().mapToLong(slice -> slice.stratum().useful()).sum();
      if (settings.budget() == null || useful <= settings.budget() / BLANKS_OF) {
        return slices;
      }
    }
    return sequences.of(Part.BLANK, Detail.TOGETHER);
  }

  private long blankBudget(List<Slice> blanks) {
    long all = blanks.stream().mapToLong(slice -> slice.stratum().size()).sum();
    Long budget = settings.budget();
    return budget == null ? 0 : Math.min(all, Math.max(FEWEST_BLANKS, budget / BLANKS_OF));
  }

  private long budgetLeft(long blankBudget) {
    return Objects.requireNonNull(settings.budget()) - blankBudget;
  }

  private Detail detail(long blankBudget) {
    if (settings.budget() == null) {
      return Detail.SCORES;
    }
    for (Detail detail : Detail.values()) {
      long useful = sum(detail, SampleStratum::useful);
      if (useful <= budgetLeft(blankBudget)) {
        return detail;
      }
    }
    if (sum(Detail.TOGETHER, SampleStratum::least) <= budgetLeft(blankBudget)) {
      return Detail.TOGETHER;
    }
    throw new AnalysisInputException(
        "The budget of %d is too small for any sample; give --budget %d or more."
            .formatted(
                settings.budget(), sum(Detail.TOGETHER, SampleStratum::least) + FEWEST_BLANKS));
  }

  private long sum(Detail detail, ToLongFunction<SampleStratum> number) {
    return strata(EventStrata.of(events, detail), sequences.of(Part.UNKNOWN, detail)).stream()
        .mapToLong(number)
        .sum();
  }

  private static List<SampleStratum> strata(
      SortedMap<SampleStratum, List<Event>> species, List<Slice> unknown) {
    List<SampleStratum> all = new ArrayList<>(species.keySet());
    unknown.forEach(slice -> all.add(slice.stratum()));
    return all;
  }

  private List<Long> drawn(List<SampleStratum> strata, long budget) {
    if (settings.budget() == null) {
      return strata.stream().map(s -> s.complete() ? s.size() : Math.min(s.size(), USUAL)).toList();
    }
    return Spread.over(
        strata.stream().map(SampleStratum::size).toList(),
        strata.stream().map(SampleStratum::least).toList(),
        budget);
  }

  private List<ReviewUnit> events(Share share, List<Event> stratum) {
    return stratum.stream()
        .sorted(Comparator.comparing(event -> lot.of(event.id())))
        .limit(share.drawn())
        .map(event -> unit(share, event))
        .toList();
  }

  private static ReviewUnit unit(Share share, Event event) {
    Sighting surest =
        event.sightings().stream().max(Comparator.comparingDouble(Sighting::score)).orElseThrow();
    return new ReviewUnit(
        new ReviewLine(
            new ReviewLine.Unit(
                UnitKind.EVENT,
                event.id(),
                new ReviewLine.Stratum(
                    share.stratum().name(), share.stratum().size(), share.probability())),
            new ReviewLine.File(
                surest.deployment(), surest.mediaId(), "", surest.time().toString()),
            surest.species(),
            surest.score(),
            null),
        Part.SPECIES,
        event.sightings().stream()
            .map(s -> new ReviewUnit.Member(s.deployment(), s.mediaId()))
            .toList());
  }
}
