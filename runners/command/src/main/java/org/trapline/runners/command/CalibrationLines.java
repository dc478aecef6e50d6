package org.trapline.runners.command;

import java.util.List;
import java.util.Locale;
import org.trapline.analysis.calibrate.Calibration;
import org.trapline.runners.console.LabelledLines;

/** What a calibration found, for a person who has to choose a threshold. */
final class CalibrationLines {
  private final Calibration found;
  private final double recall;
  private final LabelledLines lines = new LabelledLines();

  private CalibrationLines(Calibration found, double recall) {
    this.found = found;
    this.recall = recall;
  }

  static List<String> of(Calibration found, double recall) {
    return new CalibrationLines(found, recall).lines();
  }

  private List<String> lines() {
    lines.title("Keep %s of the photos with something on them".formatted(percent(recall)));
    labels();
    if (found.possible()) {
      threshold();
    } else {
      lines.warning(
          "threshold",
          "none: the filter is sure that nothing is on some of these photos; run without it, or"
              + " keep less");
    }
    return lines.lines();
  }

  private void labels() {
    lines.fact(
        "labels",
        "%,d photos: %,d with something on them (%,d bursts, %,d deployments), %,d blank"
            .formatted(
                found.full() + found.empty(),
                found.full(),
                found.bursts(),
                found.deployments(),
                found.empty()));
    if (found.unknown() > 0) {
      lines.warning(
          "not found",
          "%,d labels are of photos that the result does not hold, such as %s"
              .formatted(found.unknown(), found.firstUnknown()));
    }
    if (found.withoutScore() > 0) {
      lines.fact(
          "left out",
          "%,d labelled photos that the filter never saw (failed, videos, copies)"
              .formatted(found.withoutScore()));
    }
    if (found.unsure() > 0) {
      lines.fact("left out", "%,d labels that say unknown".formatted(found.unsure()));
    }
    long needed = Calibration.neededFor(recall);
    if (recall < 1 && found.bursts() < needed) {
      lines.warning(
          "few labels",
          "%,d bursts cannot show %s; %,d would, if all of them were kept"
              .formatted(found.bursts(), percent(recall), needed));
    }
  }

  private void threshold() {
    lines.fact(
        "threshold",
        "%s (95 %% interval %s to %s, from drawing bursts again)"
            .formatted(score(found.threshold()), score(found.lower()), score(found.upper())));
    lines.fact("kept", share(found.fullKept(), found.full()) + " with something on them");
    if (found.unseen() == null) {
      lines.warning("unseen", "one deployment only: nobody can say how it does on another");
    } else {
      lines.fact(
          "unseen",
          "%s (95 %% interval %s to %s) where the other deployments choose the threshold: expect this"
                  .formatted(
                      share(found.unseen().right(), found.unseen().reviewed()),
                      percent(found.unseen().lower()),
                      percent(found.unseen().upper()))
              + " of a new camera");
    }
    if (found.empty() > 0) {
      lines.fact("rejected", share(found.emptyRejected(), found.empty()) + " blanks");
    }
    lines.fact(
        "work saved",
        "%s photos go no further than the filter (%s and %s at the ends of the interval)"
            .formatted(
                share(found.saved(), found.judged()),
                percent((double) found.savedAtLower() / found.judged()),
                percent((double) found.savedAtUpper() / found.judged())));
    lines.fact("use it", "--blank-threshold=" + score(found.threshold()));
  }

  private static String share(long part, long all) {
    return "%,d of %,d (%s)".formatted(part, all, percent((double) part / all));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private static String score(double threshold) {
    return String.format(Locale.ROOT, "%.6f", threshold);
  }
}
