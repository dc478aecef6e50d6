package org.trapline.analysis.effort;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.survey.Failure;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;

/**
 * When one camera stood and when it worked.
 *
 * @param facts what is known about it
 * @param standing from set-up to retrieval
 * @param working the same without its failures
 * @param source who says so
 * @param flags doubts, joined by ;, empty if there are none; none of them cuts anything
 */
public record ActiveTime(
    DeploymentFacts facts, Spans standing, Spans working, EffortSource source, String flags) {
  /** A camera that stops this long before it is fetched most likely stopped working. */
  private static final Duration EARLY = Duration.ofDays(3);

  private static final double LONG_SILENCE_DAYS = 7;
  private static final double BUSY_GAP_DAYS = 1;
  private static final double BLOCKED_HOURS = 24;

  /**
   * The working time of a deployment.
   *
   * @param failures those of this deployment
   * @param endAtLastFile whether to end it at its last file whatever the field sheet says
   */
  public static ActiveTime of(
      DeploymentFacts facts, List<Failure> failures, boolean endAtLastFile) {
    LocalDateTime declaredStart = facts.declaredStart();
    LocalDateTime declaredEnd = facts.declaredEnd();
    LocalDateTime start = declaredStart == null ? facts.firstFile() : declaredStart;
    LocalDateTime end = declaredEnd == null ? facts.lastFile() : declaredEnd;
    LocalDateTime last = facts.lastFile();
    if (endAtLastFile && last != null && end != null && last.isBefore(end)) {
      end = last;
    }
    boolean sheet = declaredStart != null && declaredEnd != null;
    if (declaredStart != null && declaredEnd != null && !declaredStart.isBefore(declaredEnd)) {
      throw new AnalysisInputException(
          "Deployment %s ends at %s, before it starts at %s; correct it in deployments.csv."
              .formatted(facts.deployment(), declaredEnd, declaredStart));
    }
    if (start == null || end == null || !start.isBefore(end)) {
      return new ActiveTime(facts, Spans.NEVER, Spans.NEVER, EffortSource.NONE, "no_effort_known");
    }
    Spans standing = Spans.of(new Span(start, end));
    Spans failed = new Spans(failures.stream().map(Failure::time).toList());
    EffortSource source = sheet ? EffortSource.FIELD_SHEET : EffortSource.FILES;
    String flags = flags(facts, failed, declaredEnd);
    return new ActiveTime(facts, standing, standing.minus(failed), source, flags);
  }

  private static String flags(
      DeploymentFacts facts, Spans failed, @Nullable LocalDateTime declaredEnd) {
    List<String> flags = new ArrayList<>();
    LocalDateTime last = facts.lastFile();
    if (last != null
        && declaredEnd != null
        && last.isBefore(declaredEnd.minus(EARLY))
        && !failed.contains(last.plus(EARLY))) {
      flags.add("ended_early");
    }
    Double median = facts.medianGap();
    Double longest = facts.longestGap();
    if (median != null
        && longest != null
        && median < BUSY_GAP_DAYS
        && longest > LONG_SILENCE_DAYS) {
      flags.add("silent_gap");
    }
    if (facts.sameHours() >= BLOCKED_HOURS) {
      flags.add("lens_blocked");
    }
    if (facts.clockNotSet() > 0) {
      flags.add("clock_not_set");
    }
    if (facts.backwardJumps() > 0) {
      flags.add("time_runs_backwards");
    }
    if (facts.outside() > 0) {
      flags.add("times_outside_deployment");
    }
    if (facts.nightAtNoon()) {
      flags.add("night_at_noon");
    }
    return String.join(";", flags);
  }
}
