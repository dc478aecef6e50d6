package org.trapline.analysis.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.baci.Differences;
import org.trapline.analysis.resample.Resamples;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;

/** Whether the number of species changed, relative to the controls where there are any. */
final class DiversityContrasts {
  private static final List<String> NAMES =
      List.of("species", "effective species (q = 1)", "effective common species (q = 2)");

  private final Findings findings;

  DiversityContrasts(Findings findings) {
    this.findings = findings;
  }

  /** A row for each Hill number, where all cells of a contrast have one. */
  List<DiversityContrastRow> atEqualCoverage(
      Map<Cell, List<Double>> numbers, EqualCoverage resampled) {
    List<Cell> cells = List.copyOf(numbers.keySet());
    boolean controls = cells.stream().anyMatch(cell -> cell.group() == Group.CONTROL);
    if (!Set.of(2, 4).contains(cells.size())
        || cells.size() != (controls ? 4 : 2)
        || cells.stream().anyMatch(cell -> cell.period() == Period.ALL)) {
      return List.of();
    }
    List<DiversityContrastRow> rows = new ArrayList<>();
    for (int order : EqualCoverage.ORDERS) {
      double change = 0;
      for (Map.Entry<Cell, List<Double>> each : numbers.entrySet()) {
        change += each.getKey().sign() * each.getValue().get(order);
      }
      rows.add(row(order, change, resampled.ofContrast(cells, order)));
    }
    return rows;
  }

  private DiversityContrastRow row(int order, double change, List<Double> draws) {
    boolean enough = !draws.isEmpty();
    Double lower = enough ? Resamples.lower(draws) : null;
    Double upper = enough ? Resamples.upper(draws) : null;
    int impact = stations(group -> group != Group.CONTROL);
    int control = stations(group -> group == Group.CONTROL);
    return new DiversityContrastRow(
        "hill" + order,
        impact,
        control,
        change,
        lower,
        upper,
        null,
        null,
        draws.size(),
        Resamples.SEED,
        sentence(
            "The number of " + NAMES.get(order) + " at equal coverage",
            change,
            lower,
            upper,
            impact,
            control));
  }

  private int stations(Predicate<Group> which) {
    return (int)
        findings.stations().stream()
            .map(each -> each.place().station())
            .filter(station -> which.test(station.group()))
            .distinct()
            .count();
  }

  /** Species found at a station in a week, each station with itself; null where too few. */
  @Nullable DiversityContrastRow perWeek() {
    Map<String, Double> before = new HashMap<>();
    List<Double> impact = new ArrayList<>();
    List<Double> control = new ArrayList<>();
    for (StationWeeks each : findings.stations()) {
      double species = each.speciesInAFullWeek();
      String station = each.place().station().id();
      if (Double.isNaN(species) || each.place().period() == Period.ALL) {
        continue;
      }
      Double then = before.get(station);
      if (each.place().period() == Period.BEFORE) {
        before.put(station, species);
      } else if (then != null) {
        (each.place().station().group() == Group.CONTROL ? control : impact).add(species - then);
      }
    }
    Differences told = Differences.of(impact, control);
    return told == null
        ? null
        : new DiversityContrastRow(
            "species_per_week",
            impact.size(),
            control.size(),
            told.interval().estimate(),
            told.interval().lower(),
            told.interval().upper(),
            told.interval().p(),
            told.permutation().p(),
            null,
            null,
            sentence(
                "The number of species found at a station in a week",
                told.interval().estimate(),
                told.interval().lower(),
                told.interval().upper(),
                impact.size(),
                control.size()));
  }

  private static String sentence(
      String what,
      double change,
      @Nullable Double lower,
      @Nullable Double upper,
      int impact,
      int control) {
    String interval =
        lower == null || upper == null
            ? "no interval"
            : String.format(Locale.ROOT, "95 %% interval %.1f to %.1f", lower, upper);
    String stations =
        control == 0 ? impact + " stations" : "%d + %d stations".formatted(impact, control);
    return String.format(
        Locale.ROOT,
        "%s changed by %+.1f%s (%s; %s).",
        what,
        change,
        control == 0 ? "" : " relative to the controls",
        interval,
        stations);
  }
}
