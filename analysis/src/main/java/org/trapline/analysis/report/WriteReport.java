package org.trapline.analysis.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.page.Page;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.rates.CellRow;
import org.trapline.analysis.report.ReportModel.Stretch;
import org.trapline.analysis.survey.Design;
import org.trapline.analysis.survey.Span;

/** Writes the page. Charts are drawn by Chart.js, which stands in the page itself. */
public final class WriteReport {
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.4.4/dist/chart.umd.js";
  private static final ObjectMapper JSON = new ObjectMapper();

  private WriteReport() {}

  /** Replaces the file by the page. */
  public static void write(ReportModel model, Path file) throws IOException {
    Map<String, Object> values = new HashMap<>();
    List<SubjectLine> subjects = SubjectLine.of(model.cells());
    List<ContrastRow> compared =
        model.contrasts().stream().filter(row -> row.ratio() != null).toList();
    values.put("report", model);
    values.put("subjects", subjects);
    values.put("columns", subjects.isEmpty() ? List.<CellRow>of() : subjects.get(0).cells());
    values.put("compared", compared);
    values.put("few", model.contrasts().stream().filter(row -> row.ratio() == null).toList());
    values.put("varied", SubjectLine.Varied.of(model.contrasts(), model.sensitivity()));
    values.put("methods", MethodLine.of(model.otherMethods()));
    List<DayLine> days = DayLine.of(model.days().activity());
    values.put("days", days);
    values.put(
        "data",
        json(
            // In the order of the keys, so that the same numbers give the same page.
            new TreeMap<>(
                Map.of(
                    "calendar",
                    model.calendar(),
                    "forest",
                    compared,
                    "days",
                    days,
                    "map",
                    placed(model),
                    "periods",
                    periods(model)))));
    String version = WriteReport.class.getPackage().getImplementationVersion();
    values.put("version", version == null ? "(not packaged)" : version);
    values.put("charts", resource(CHARTS).replaceAll("(?m)^//# sourceMappingURL=.*$", ""));
    values.put("script", resource("report.js"));
    TextFile.write(file, Page.fill("report/report.ftlh", values));
  }

  private record Named(String name, double from, double to) {
    static Named of(String name, Span span) {
      return new Named(name, Stretch.of(span).from(), Stretch.of(span).to());
    }
  }

  private static List<Named> periods(ReportModel model) {
    Design design = model.design();
    return design == null
        ? List.of()
        : List.of(Named.of("before", design.before()), Named.of("after", design.after()));
  }

  private static List<ReportModel.StationLine> placed(ReportModel model) {
    return model.stations().stream().filter(line -> line.position() != null).toList();
  }

  /** A script's end in a name must not end the script. */
  private static String json(Object value) throws JsonProcessingException {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WriteReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
