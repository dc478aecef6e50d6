package org.trapline.analysis.review.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Warns of species that the models name better in one cell than in another: an error that is the
 * same everywhere cancels in a comparison, and one that came with the change looks like one.
 */
final class Uneven {
  /** With fewer answers a cell says nothing about the models. */
  private static final long ENOUGH = 5;

  private Uneven() {}

  /** A sentence for each species of which the intervals of two cells don't touch. */
  static List<String> notes(List<PrecisionRow> rows) {
    Map<String, List<PrecisionRow>> bySpecies = new LinkedHashMap<>();
    rows.forEach(
        row -> bySpecies.computeIfAbsent(row.species(), any -> new ArrayList<>()).add(row));
    List<String> notes = new ArrayList<>();
    for (List<PrecisionRow> own : bySpecies.values()) {
      PrecisionRow best = null;
      PrecisionRow worst = null;
      for (PrecisionRow row : own.stream().filter(each -> each.reviewed() >= ENOUGH).toList()) {
        best = best == null || lower(row) > lower(best) ? row : best;
        worst = worst == null || upper(row) < upper(worst) ? row : worst;
      }
      if (best != null && worst != null && lower(best) > upper(worst)) {
        notes.add(sentence(best, worst));
      }
    }
    return notes;
  }

  private static String sentence(PrecisionRow best, PrecisionRow worst) {
    return String.format(
        Locale.ROOT,
        "%s is named rightly in %s of its events in %s %s, and in %s in %s %s: compare its"
            + " corrected rates, not the models'.",
        best.species(),
        percent(best.precision()),
        best.stationGroup(),
        best.period(),
        percent(worst.precision()),
        worst.stationGroup(),
        worst.period());
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "-" : Math.round(100 * share) + " %";
  }

  private static double lower(PrecisionRow row) {
    Double lower = row.precisionLower();
    return lower == null ? Double.NEGATIVE_INFINITY : lower;
  }

  private static double upper(PrecisionRow row) {
    Double upper = row.precisionUpper();
    return upper == null ? Double.POSITIVE_INFINITY : upper;
  }
}
