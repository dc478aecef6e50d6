package org.trapline.analysis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.baci.SensitivityRow;
import org.trapline.analysis.rates.CellRow;

/**
 * One species, or group of species, in the tables of the page.
 *
 * @param subject its name
 * @param family species, group or use
 * @param events in all cells
 * @param cells in the order of the columns
 */
public record SubjectLine(String subject, String family, long events, List<CellRow> cells) {
  private static final List<String> FAMILIES = List.of("species", "group", "use");

  static List<SubjectLine> of(List<CellRow> rows) {
    Map<String, List<CellRow>> bySubject = new LinkedHashMap<>();
    for (CellRow row : rows) {
      bySubject
          .computeIfAbsent(row.family() + " " + row.subject(), any -> new ArrayList<>())
          .add(row);
    }
    return bySubject.values().stream()
        .map(
            cells ->
                new SubjectLine(
                    cells.get(0).subject(),
                    cells.get(0).family(),
                    cells.stream().mapToLong(CellRow::events).sum(),
                    cells))
        .sorted(
            (one, other) ->
                one.family().equals(other.family())
                    ? Long.compare(other.events(), one.events())
                    : FAMILIES.indexOf(one.family()) - FAMILIES.indexOf(other.family()))
        .toList();
  }

  /**
   * What other settings make of one contrast.
   *
   * @param contrast the main contrast
   * @param rows under other settings
   * @param verdict whether its direction holds, in a sentence
   */
  public record Varied(ContrastRow contrast, List<SensitivityRow> rows, String verdict) {
    static List<Varied> of(List<ContrastRow> contrasts, List<SensitivityRow> rows) {
      List<Varied> all = new ArrayList<>();
      for (ContrastRow contrast : contrasts) {
        Double ratio = contrast.ratio();
        if (ratio != null) {
          List<SensitivityRow> own =
              rows.stream().filter(row -> row.subject().equals(contrast.subject())).toList();
          all.add(new Varied(contrast, own, verdict(ratio, own)));
        }
      }
      return all;
    }

    private static String verdict(double ratio, List<SensitivityRow> rows) {
      List<String> against =
          rows.stream()
              .filter(row -> turns(ratio, row.ratio()) || leftOut(ratio, row))
              .map(Varied::name)
              .toList();
      long impossible =
          rows.stream().filter(row -> row.ratio() == null && row.ratioLower() == null).count();
      String lost =
          impossible == 0
              ? ""
              : " Under %d %s too few data are left."
                  .formatted(impossible, impossible == 1 ? "setting" : "settings");
      return against.isEmpty()
          ? "The direction holds under every other setting that could be tried." + lost
          : "The direction turns with: " + String.join("; ", against) + "." + lost;
    }

    /** Of a station left out the value tells only how many there are. */
    private static String name(SensitivityRow row) {
      boolean alone = row.value().isEmpty() || row.ratio() == null;
      return alone ? row.setting() : row.setting() + " " + row.value();
    }

    private static boolean turns(double ratio, @Nullable Double other) {
      return other != null && Math.log(ratio) * Math.log(other) < 0;
    }

    private static boolean leftOut(double ratio, SensitivityRow row) {
      return row.ratio() == null
          && (turns(ratio, row.ratioLower()) || turns(ratio, row.ratioUpper()));
    }
  }
}
