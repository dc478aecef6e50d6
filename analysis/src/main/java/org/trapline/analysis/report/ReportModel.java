package org.trapline.analysis.report;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.baci.MethodRow;
import org.trapline.analysis.baci.SensitivityRow;
import org.trapline.analysis.comparability.ComparabilityRow;
import org.trapline.analysis.diel.DailyActivity;
import org.trapline.analysis.diversity.Diversity;
import org.trapline.analysis.effort.EffortRow;
import org.trapline.analysis.rates.CellRow;
import org.trapline.analysis.review.answers.ReviewTables;
import org.trapline.analysis.survey.Design;
import org.trapline.analysis.survey.Failure;
import org.trapline.analysis.survey.Position;
import org.trapline.analysis.survey.Span;

/**
 * What the page shows.
 *
 * @param facts the survey in numbers
 * @param stations each station
 * @param failures when cameras did not work
 * @param calendar when each station was watched
 * @param effort each deployment
 * @param cells how often each subject came to each group in each period
 * @param contrasts what changed; empty without a design
 * @param comparability how each group and period was watched and judged
 * @param sensitivity the contrasts under other settings
 * @param otherMethods what other methods make of the contrasts
 * @param diversity how many species each group had in each period
 * @param review what a person's answers say; empty without any
 * @param days when in the day each species comes
 * @param design the periods; null if none were given
 * @param notes what the reader must know, one sentence each
 * @param settings how it was done, in a line
 */
public record ReportModel(
    Facts facts,
    List<StationLine> stations,
    List<Failure> failures,
    List<CalendarLine> calendar,
    List<EffortRow> effort,
    List<CellRow> cells,
    List<ContrastRow> contrasts,
    List<ComparabilityRow> comparability,
    List<SensitivityRow> sensitivity,
    List<MethodRow> otherMethods,
    Diversity diversity,
    ReviewTables review,
    DailyActivity days,
    @Nullable Design design,
    List<String> notes,
    String settings) {
  /**
   * The survey in numbers.
   *
   * @param stations that were watched
   * @param impact of these in the impact group
   * @param control of these in the control group
   * @param deployments cameras
   * @param trapDays time watched in the periods, days
   * @param events independent events of animals in that time
   * @param species names among these
   */
  public record Facts(
      long stations,
      long impact,
      long control,
      long deployments,
      double trapDays,
      long events,
      long species) {}

  /**
   * One station.
   *
   * @param station its name
   * @param group its group
   * @param position null if nobody said
   * @param days trap-days by period, periods in order
   * @param events independent events of animals in that time
   */
  public record StationLine(
      String station,
      String group,
      @Nullable Position position,
      Map<String, Double> days,
      long events) {}

  /**
   * When one station was watched.
   *
   * @param station its name
   * @param group its group
   * @param spans start and end of each stretch
   */
  public record CalendarLine(String station, String group, List<Stretch> spans) {}

  /**
   * A stretch of time in days since 1970, with fractions.
   *
   * @param from its start
   * @param to its end
   */
  public record Stretch(double from, double to) {
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** The same stretch of time. */
    public static Stretch of(Span span) {
      return new Stretch(days(span.from()), days(span.to()));
    }

    private static double days(LocalDateTime time) {
      return time.toEpochSecond(ZoneOffset.UTC) / SECONDS_OF_A_DAY;
    }
  }
}
