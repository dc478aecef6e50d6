package org.trapline.analysis.baci;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Family;
import org.trapline.analysis.rates.RateRatio;
import org.trapline.analysis.rates.Subject;

/**
 * Compares before and after. The replicates are stations; what can't be compared honestly gets a
 * reason instead of a number.
 */
public final class Contrasts {
  /** Stations that each group needs. */
  static final int LEAST_STATIONS = 3;

  private static final long LEAST_EVENTS = 20;
  private static final long LEAST_IN_CELL = 3;
  private static final long LEAST_CELLS = 3;

  private Contrasts() {}

  /** A row for each subject, with false discovery rates over each family. */
  public static List<ContrastRow> of(Counts counts) {
    List<ContrastRow> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      List<ContrastRow> tested = new ArrayList<>();
      for (Subject subject : counts.events().keySet()) {
        if (subject.family() == family) {
          tested.add(row(subject, Paired.of(counts, subject)));
        }
      }
      rows.addAll(corrected(tested));
    }
    return rows;
  }

  /** The ratios of one subject with each station left out in turn; empty where too few are left. */
  public static List<Double> leavingOneOut(Counts counts, Subject subject) {
    Paired paired = Paired.of(counts, subject);
    List<Double> ratios = new ArrayList<>();
    List<StationChange> stations = new ArrayList<>(paired.impact());
    stations.addAll(paired.control());
    for (StationChange station : stations) {
      Interval log = log(paired.without(station.station()));
      if (log != null) {
        ratios.add(Math.exp(log.estimate()));
      }
    }
    return ratios;
  }

  private static @Nullable Interval log(Paired paired) {
    return paired.control().isEmpty()
        ? Welch.mean(paired.impactChanges())
        : Welch.difference(paired.impactChanges(), paired.controlChanges());
  }

  private static ContrastRow row(Subject subject, Paired paired) {
    boolean noControls = paired.cells().rows().stream().allMatch(CellCounts.Row::impact);
    if (noControls && paired.impact().size() == 1) {
      return oneStation(subject, paired);
    }
    if (paired.impact().size() == 1 && paired.control().size() == 1 && paired.events() > 0) {
      return plain(
          subject,
          Verdict.ONE_EACH,
          paired,
          null,
          null,
          "no_replicates",
          Wording.oneEach(
              subject.name(), alone(paired.impact().get(0)), alone(paired.control().get(0))));
    }
    String reason = tooFew(paired, noControls);
    Interval log = log(paired);
    if (reason == null && log == null) {
      reason = "the stations don't differ at all";
    }
    if (reason != null || log == null) {
      return few(subject, paired, String.valueOf(reason));
    }
    return noControls ? beforeAfter(subject, paired, log) : baci(subject, paired, log);
  }

  private static @Nullable String tooFew(Paired paired, boolean noControls) {
    if (paired.impact().size() < LEAST_STATIONS) {
      return watchedBoth("impact", paired.impact().size());
    }
    if (!noControls && paired.control().size() < LEAST_STATIONS) {
      return watchedBoth("control", paired.control().size());
    }
    if (paired.events() < LEAST_EVENTS) {
      return "%d events, %d are needed".formatted(paired.events(), LEAST_EVENTS);
    }
    if (!noControls && paired.cellsWith(LEAST_IN_CELL) < LEAST_CELLS) {
      return "fewer than %d of the four cells have %d events".formatted(LEAST_CELLS, LEAST_IN_CELL);
    }
    return null;
  }

  private static String watchedBoth(String group, int stations) {
    return "only %d %s %s watched for a week in both periods, %d are needed"
        .formatted(
            stations, group, stations == 1 ? "station was" : "stations were", LEAST_STATIONS);
  }

  private static ContrastRow baci(Subject subject, Paired paired, Interval log) {
    Permutation permutation = Permutation.ofGroups(paired.impactChanges(), paired.controlChanges());
    Double detectable =
        Welch.smallestDetectableRatio(paired.impactChanges(), paired.controlChanges());
    CountModel model = CountModel.fit(paired.cells());
    Interval ratio = log.exp();
    int impact = paired.impact().size();
    int control = paired.control().size();
    return new ContrastRow(
        subject.name(),
        subject.family().word(),
        Verdict.BACI.word(),
        impact,
        control,
        paired.events(),
        ratio.estimate(),
        ratio.lower(),
        ratio.upper(),
        ratio.p(),
        permutation.p(),
        permutation.smallest(),
        null,
        null,
        null,
        null,
        Math.exp(Sample.of(paired.impactChanges()).mean()),
        Math.exp(Sample.of(paired.controlChanges()).mean()),
        model == null ? null : model.family(),
        model == null ? null : model.interval().estimate(),
        model == null ? null : model.interval().lower(),
        model == null ? null : model.interval().upper(),
        detectable,
        flags(log, model, paired),
        Wording.baci(subject.name(), ratio, impact, control, detectable));
  }

  private static String flags(Interval log, @Nullable CountModel model, Paired paired) {
    List<String> flags = new ArrayList<>();
    if (model == null) {
      flags.add("no_second_opinion");
    } else if (log.estimate() * model.logRatio() < 0) {
      flags.add("second_opinion_disagrees");
    }
    if (paired.unpaired() > 0) {
      flags.add("stations_in_one_period_only");
    }
    return String.join(";", flags);
  }

  private static ContrastRow beforeAfter(Subject subject, Paired paired, Interval log) {
    Permutation turned = Permutation.ofSigns(paired.impactChanges());
    Interval ratio = log.exp();
    return plain(
        subject,
        Verdict.BEFORE_AFTER,
        paired,
        ratio,
        turned,
        "no_controls",
        Wording.beforeAfter(subject.name(), ratio, paired.impact().size()));
  }

  private static ContrastRow oneStation(Subject subject, Paired paired) {
    StationChange change = paired.impact().get(0);
    if (change.before() + change.after() == 0) {
      return few(subject, paired, "no event at the one station");
    }
    Interval ratio = Objects.requireNonNull(alone(change));
    return plain(
        subject,
        Verdict.ONE_STATION,
        paired,
        ratio,
        null,
        "no_controls;no_replicates",
        Wording.oneStation(subject.name(), ratio));
  }

  /** The exact ratio at one station; null without any event. */
  private static @Nullable Interval alone(StationChange change) {
    if (change.before() + change.after() == 0) {
      return null;
    }
    RateRatio exact =
        RateRatio.of(change.after(), change.afterDays(), change.before(), change.beforeDays());
    return new Interval(exact.ratio(), exact.lower(), exact.upper(), exact.p());
  }

  private static ContrastRow few(Subject subject, Paired paired, String reason) {
    return plain(
        subject, Verdict.TOO_FEW, paired, null, null, "", Wording.tooFew(subject.name(), reason));
  }

  private static ContrastRow plain(
      Subject subject,
      Verdict verdict,
      Paired paired,
      @Nullable Interval ratio,
      @Nullable Permutation permutation,
      String flags,
      String sentence) {
    return new ContrastRow(
        subject.name(),
        subject.family().word(),
        verdict.word(),
        paired.impact().size(),
        paired.control().size(),
        paired.events(),
        ratio == null ? null : ratio.estimate(),
        ratio == null ? null : ratio.lower(),
        ratio == null ? null : ratio.upper(),
        ratio == null ? null : ratio.p(),
        permutation == null ? null : permutation.p(),
        permutation == null ? null : permutation.smallest(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        flags,
        sentence);
  }

  private static List<ContrastRow> corrected(List<ContrastRow> rows) {
    List<Integer> tested = tested(rows);
    List<Double> ps = ps(rows, tested);
    List<Double> rates = ManyTests.benjaminiHochberg(ps);
    List<Double> anyRates = ManyTests.benjaminiYekutieli(ps);
    List<Double> crude = ManyTests.bonferroni(ps);
    List<ContrastRow> corrected = new ArrayList<>(rows);
    for (int i = 0; i < tested.size(); i++) {
      corrected.set(
          tested.get(i),
          rows.get(tested.get(i))
              .with(new ContrastRow.Corrected(rates.get(i), anyRates.get(i), crude.get(i))));
    }
    return corrected;
  }

  /**
   * The same with Holm's p for subjects that were named before anybody looked at the numbers.
   *
   * @param focal names as in the rows
   */
  public static List<ContrastRow> withFocal(List<ContrastRow> rows, Set<String> focal) {
    List<Integer> tested =
        tested(rows).stream().filter(i -> focal.contains(rows.get(i).subject())).toList();
    List<Double> holm = ManyTests.holm(ps(rows, tested));
    List<ContrastRow> corrected = new ArrayList<>(rows);
    for (int i = 0; i < tested.size(); i++) {
      corrected.set(tested.get(i), rows.get(tested.get(i)).withHolm(holm.get(i)));
    }
    return corrected;
  }

  private static List<Integer> tested(List<ContrastRow> rows) {
    return IntStream.range(0, rows.size())
        .boxed()
        .filter(i -> rows.get(i).pPermutation() != null)
        .toList();
  }

  private static List<Double> ps(List<ContrastRow> rows, List<Integer> tested) {
    List<Double> ps = new ArrayList<>();
    for (int i : tested) {
      Double p = rows.get(i).pPermutation();
      ps.add(p == null ? 1.0 : p);
    }
    return ps;
  }
}
