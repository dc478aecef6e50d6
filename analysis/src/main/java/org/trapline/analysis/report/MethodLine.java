package org.trapline.analysis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.baci.MethodRow;

/**
 * What other methods make of one subject.
 *
 * @param subject its name
 * @param rows by method
 */
public record MethodLine(String subject, List<MethodRow> rows) {
  static List<MethodLine> of(List<MethodRow> rows) {
    Map<String, List<MethodRow>> bySubject = new LinkedHashMap<>();
    for (MethodRow row : rows) {
      bySubject.computeIfAbsent(row.subject(), any -> new ArrayList<>()).add(row);
    }
    List<MethodLine> lines = new ArrayList<>();
    bySubject.forEach((subject, own) -> lines.add(new MethodLine(subject, own)));
    return lines;
  }

  /** The smallest ratio; null if no method gives one. */
  public @Nullable Double least() {
    return ratios().stream().min(Double::compare).orElse(null);
  }

  /** The largest ratio. */
  public @Nullable Double most() {
    return ratios().stream().max(Double::compare).orElse(null);
  }

  private List<Double> ratios() {
    List<Double> ratios = new ArrayList<>();
    for (MethodRow row : rows) {
      Double ratio = row.ratio();
      if (ratio != null) {
        ratios.add(ratio);
      }
    }
    return ratios;
  }
}
