package org.trapline.analysis.comparability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;

/**
 * Says what weakens a comparison. Other models or another crop rule in one period make every
 * difference a difference of models: that is refused unless allowed.
 */
public final class JudgeComparability {
  /** A change of triggers by more than this factor, beyond the controls', is worth a warning. */
  private static final double JUMP = 2;

  private JudgeComparability() {}

  /**
   * The warnings, one sentence each.
   *
   * @param allowMixed whether a mixture is only warned of
   * @throws AnalysisInputException if models or crop rules differ and that is not allowed
   */
  public static List<String> warnings(List<ComparabilityRow> cells, boolean allowMixed) {
    List<String> warnings = new ArrayList<>();
    mixture(cells, "models", ComparabilityRow::models, allowMixed, warnings);
    mixture(cells, "crop rules", ComparabilityRow::cropRules, allowMixed, warnings);
    difference(cells, "cameras", ComparabilityRow::cameras, warnings);
    difference(cells, "rectangles of the scene", ComparabilityRow::scenes, warnings);
    triggers(cells, warnings);
    return warnings;
  }

  private static void mixture(
      List<ComparabilityRow> cells,
      String what,
      Function<ComparabilityRow, @Nullable String> value,
      boolean allowed,
      List<String> warnings) {
    Set<String> before = values(cells, "before", value);
    Set<String> after = values(cells, "after", value);
    if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
      return;
    }
    String said =
        "The %s differ between the periods: before %s, after %s"
            .formatted(what, String.join("; ", before), String.join("; ", after));
    if (!allowed) {
      throw new AnalysisInputException(
          said + "; judge both with the same, or allow the mixture with --allow-mixed.");
    }
    warnings.add(said + ". Every change below may be a change of these.");
  }

  private static void difference(
      List<ComparabilityRow> cells,
      String what,
      Function<ComparabilityRow, @Nullable String> value,
      List<String> warnings) {
    for (String group : List.of("impact", "control", "none")) {
      List<ComparabilityRow> own =
          cells.stream().filter(cell -> cell.stationGroup().equals(group)).toList();
      Set<String> before = values(own, "before", value);
      Set<String> after = values(own, "after", value);
      if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
        warnings.add(
            "At the %s stations the %s changed: before %s, after %s."
                .formatted(group, what, String.join("; ", before), String.join("; ", after)));
      }
    }
  }

  private static void triggers(List<ComparabilityRow> cells, List<String> warnings) {
    double impact = rise(cells, "impact");
    double control = rise(cells, "control");
    double jump = Double.isNaN(control) ? impact : impact / control;
    if (jump > JUMP || jump < 1 / JUMP) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Triggers a day changed by a factor of %.2f at the impact stations%s: the"
                  + " installation itself, moving plants or a re-aimed camera may do that.",
              jump,
              Double.isNaN(control) ? "" : " relative to the controls"));
    }
  }

  private static double rise(List<ComparabilityRow> cells, String group) {
    return rate(cells, group, "after") / rate(cells, group, "before");
  }

  private static double rate(List<ComparabilityRow> cells, String group, String period) {
    return cells.stream()
        .filter(cell -> cell.stationGroup().equals(group) && cell.period().equals(period))
        .mapToDouble(ComparabilityRow::triggersPerDay)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Set<String> values(
      List<ComparabilityRow> cells,
      String period,
      Function<ComparabilityRow, @Nullable String> value) {
    Set<String> values = new TreeSet<>();
    for (ComparabilityRow cell : cells) {
      String joined = value.apply(cell);
      if (cell.period().equals(period) && joined != null) {
        values.addAll(Arrays.asList(joined.split("; ", -1)));
      }
    }
    return values;
  }
}
