package org.trapline.analysis.baci;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says a contrast in a sentence. Of detection rates only, never of populations or causes, and with
 * what the survey could not have seen.
 */
final class Wording {
  private Wording() {}

  static String baci(
      String subject, Interval ratio, int nImpact, int nControl, @Nullable Double detectable) {
    return "The detection rate of %s %s relative to the controls (95 %% interval %s to %s; %d + %d stations).%s"
        .formatted(
            subject,
            change(ratio.estimate()),
            number(ratio.lower()),
            number(ratio.upper()),
            nImpact,
            nControl,
            blind(ratio, detectable));
  }

  static String beforeAfter(String subject, Interval ratio, int stations) {
    return "The detection rate of %s %s (95 %% interval %s to %s; %d stations). Without control stations a change cannot be told from season, weather or river level."
        .formatted(
            subject,
            change(ratio.estimate()),
            number(ratio.lower()),
            number(ratio.upper()),
            stations);
  }

  static String oneStation(String subject, Interval ratio) {
    return "At the one station the detection rate of %s %s (exact 95 %% interval %s to %s). Events at one station are no replicates: this says nothing about why."
        .formatted(subject, change(ratio.estimate()), number(ratio.lower()), number(ratio.upper()));
  }

  /** Null where the group's station had no event at all. */
  static String oneEach(String subject, @Nullable Interval impact, @Nullable Interval control) {
    return "At the impact station the detection rate of %s %s, at the control station it %s. One station each has no replicates: whatever else happened at either may have made the difference."
        .formatted(subject, alone(impact), alone(control));
  }

  private static String alone(@Nullable Interval ratio) {
    return ratio == null
        ? "was 0 in both periods"
        : "%s (exact 95 %% interval %s to %s)"
            .formatted(change(ratio.estimate()), number(ratio.lower()), number(ratio.upper()));
  }

  static String tooFew(String subject, String reason) {
    return "Too few data for a comparison of %s: %s.".formatted(subject, reason);
  }

  private static String blind(Interval ratio, @Nullable Double detectable) {
    boolean unclear = ratio.lower() <= 1 && ratio.upper() >= 1;
    if (!unclear || detectable == null) {
      return "";
    }
    double seen = Math.exp(Math.abs(Math.log(ratio.estimate())));
    if (seen >= detectable) {
      return " No change is compatible with this too.";
    }
    return (" No change is compatible with this too, and this survey could not have seen a change"
            + " by less than a factor of %s.")
        .formatted(number(detectable));
  }

  private static String change(double ratio) {
    if (ratio >= 1) {
      return ratio < 1.005 ? "stayed the same" : "rose by a factor of " + number(ratio);
    }
    return ratio > 0.995 ? "stayed the same" : "fell to " + number(ratio) + " of what it was";
  }

  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "infinity";
    }
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
