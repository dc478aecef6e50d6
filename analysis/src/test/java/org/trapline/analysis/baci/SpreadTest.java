package org.trapline.analysis.baci;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Family;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;
import org.trapline.analysis.survey.Station;

class SpreadTest {
  private static final Subject DUCK = new Subject("Duck", Family.SPECIES);
  private static final LocalDateTime START = LocalDateTime.of(2026, 4, 1, 0, 0);
  private static final double COMMON = 0.15;
  private static final List<Double> DAYS = List.of(50.0, 50.0);

  /** What stays of a change's variance in made-up studies however long the cameras stand. */
  private static final double LASTING =
      Math.sqrt(
          2
              * (MadeUpStudy.PERIOD_SPREAD * MadeUpStudy.PERIOD_SPREAD
                  + Trigamma.value(MadeUpStudy.SIZE)));

  private static Counts counts(MadeUpStudy study) {
    List<Place> places = new ArrayList<>();
    List<Long> events = new ArrayList<>();
    add(study.impact(), Group.IMPACT, places, events);
    add(study.control(), Group.CONTROL, places, events);
    TreeMap<Subject, List<Long>> bySubject = new TreeMap<>();
    bySubject.put(DUCK, events);
    return new Counts(places, bySubject, List.of());
  }

  private static void add(
      List<StationChange> changes, Group group, List<Place> places, List<Long> events) {
    for (StationChange change : changes) {
      Station station = new Station(group + change.station(), group, null, null);
      LocalDateTime middle = START.plusDays((long) change.beforeDays());
      LocalDateTime end = middle.plusDays((long) change.afterDays());
      places.add(new Place(station, Period.BEFORE, Spans.of(new Span(START, middle))));
      places.add(new Place(station, Period.AFTER, Spans.of(new Span(middle, end))));
      events.add(change.before());
      events.add(change.after());
    }
  }

  private static Spread spread(double perDay, double lasting) {
    return new Spread(DUCK, 20, 300, perDay, lasting);
  }

  @Test
  void learnsFromASurveyWhatMoreDaysWouldNotTakeAway() {
    SplittableRandom random = new SplittableRandom(20_260_502L);
    double squares = 0;
    int surveys = 200;
    for (int i = 0; i < surveys; i++) {
      Counts counts = counts(MadeUpStudy.of(10, COMMON, 1, DAYS, random));
      Spread learned = Objects.requireNonNull(Spread.of(counts, DUCK));
      squares += learned.lasting() * learned.lasting();
    }

    assertThat(Math.sqrt(squares / surveys)).isWithin(0.1 * LASTING).of(LASTING);
  }

  @Test
  void aSurveyOfThePlannedSizeFindsTheChangeInFourOfFiveCases() {
    double factor = 3;
    int stations = spread(COMMON, LASTING).stationsFor(factor, 50).orElseThrow();
    SplittableRandom random = new SplittableRandom(20_260_503L);
    int found = 0;
    int surveys = 4000;
    for (int i = 0; i < surveys; i++) {
      MadeUpStudy study = MadeUpStudy.of(stations, COMMON, factor, DAYS, random);
      Interval log =
          Objects.requireNonNull(
              Welch.difference(
                  MadeUpStudy.logRatios(study.impact()), MadeUpStudy.logRatios(study.control())));
      found += log.p() < 0.05 ? 1 : 0;
    }

    assertThat((double) found / surveys).isWithin(0.05).of(0.8);
  }

  @Test
  void moreDaysOutweighChanceButNotWhatLasts() {
    Spread steady = spread(0.1, 0);
    Spread restless = spread(0.1, 0.8);

    assertThat(steady.stationsFor(2, 14).orElseThrow())
        .isGreaterThan(steady.stationsFor(2, 112).orElseThrow());
    assertThat(restless.daysFor(2, 10).isPresent()).isFalse();
    int days = steady.daysFor(2, 10).orElseThrow();
    assertThat(steady.smallestRatio(10, days)).isAtMost(2.0);
    assertThat(steady.smallestRatio(10, days - 1)).isGreaterThan(2.0);
  }

  @Test
  void aHalvingNeedsWhatADoublingNeeds() {
    Spread spread = spread(0.1, 0.4);

    assertThat(spread.stationsFor(0.5, 56)).isEqualTo(spread.stationsFor(2, 56));
  }

  @Test
  void neverPlansFewerStationsThanAPermutationNeeds() {
    assertThat(spread(100, 0).stationsFor(10, 100).orElseThrow()).isEqualTo(4);
  }

  @Test
  void learnsNothingFromTwoStationsOrAHandfulOfEvents() {
    SplittableRandom random = new SplittableRandom(1);

    assertThat(Spread.of(counts(MadeUpStudy.of(1, COMMON, 1, DAYS, random)), DUCK)).isNull();
    assertThat(Spread.of(counts(MadeUpStudy.of(4, 0.001, 1, DAYS, random)), DUCK)).isNull();
  }
}
