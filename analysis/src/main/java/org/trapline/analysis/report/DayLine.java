package org.trapline.analysis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.diel.ActivityRow;

/**
 * The day of one subject, as drawn and as told.
 *
 * @param subject its name
 * @param curves of the cells that have one, at least one
 */
public record DayLine(String subject, List<Curve> curves) {
  /** Three hours of half hours. */
  private static final int BLOCK = 6;

  /**
   * The curve of one cell.
   *
   * @param group of stations
   * @param period before, after or all
   * @param events in the cell
   * @param level share of the day spent active, 0 to 1
   * @param heights every half hour, percent an hour
   * @param blocks share of every three hours, percent
   */
  public record Curve(
      String group,
      String period,
      long events,
      double level,
      List<Double> heights,
      List<Double> blocks) {
    static Curve of(List<ActivityRow> rows) {
      List<Double> heights = rows.stream().map(ActivityRow::percentAnHour).toList();
      List<Double> blocks = new ArrayList<>();
      for (int from = 0; from < heights.size(); from += BLOCK) {
        blocks.add(
            heights.subList(from, from + BLOCK).stream().mapToDouble(Double::doubleValue).sum()
                / 2);
      }
      ActivityRow first = rows.get(0);
      return new Curve(
          first.stationGroup(),
          first.period(),
          first.events(),
          first.activityLevel(),
          heights,
          blocks);
    }
  }

  /** Most events first. */
  static List<DayLine> of(List<ActivityRow> rows) {
    Map<String, Map<String, List<ActivityRow>>> bySubject = new LinkedHashMap<>();
    for (ActivityRow row : rows) {
      bySubject
          .computeIfAbsent(row.subject(), any -> new LinkedHashMap<>())
          .computeIfAbsent(row.stationGroup() + " " + row.period(), any -> new ArrayList<>())
          .add(row);
    }
    List<DayLine> lines = new ArrayList<>();
    bySubject.forEach(
        (subject, cells) ->
            lines.add(new DayLine(subject, cells.values().stream().map(Curve::of).toList())));
    lines.sort(
        Comparator.comparingLong(line -> -line.curves().stream().mapToLong(Curve::events).sum()));
    return lines;
  }
}
