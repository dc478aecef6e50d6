package org.trapline.runners.documents;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.baci.MethodRow;
import org.trapline.analysis.baci.SensitivityRow;
import org.trapline.analysis.comparability.ComparabilityRow;
import org.trapline.analysis.diel.ActivityRow;
import org.trapline.analysis.diel.OverlapRow;
import org.trapline.analysis.diversity.DiversityContrastRow;
import org.trapline.analysis.diversity.DiversityRow;
import org.trapline.analysis.diversity.IndexRow;
import org.trapline.analysis.effort.EffortRow;
import org.trapline.analysis.events.EventFileRow;
import org.trapline.analysis.events.EventRow;
import org.trapline.analysis.rates.CellRow;
import org.trapline.analysis.rates.RateRow;
import org.trapline.analysis.review.answers.PrecisionRow;
import org.trapline.analysis.review.answers.RecallRow;
import org.trapline.analysis.review.answers.ReviewedRow;
import org.trapline.analysis.review.answers.StratumRow;
import org.trapline.runners.command.TraplineCommands;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.ColumnDoc;
import org.trapline.schemas.parquet.RecordTable;
import picocli.CommandLine;

class DocumentsTest {
  private static final GoldenFile README = new GoldenFile("README.md");
  private static final GoldenFile REPORT = new GoldenFile("docs/report.md");
  private static final GoldenFile OUTPUT = new GoldenFile("docs/output.md");

  @Test
  void theReadmeShowsTheHelpThatTheProgramPrints() throws IOException {
    README.mustHold("help", "```\n" + help() + help("run") + "```");
  }

  @Test
  void everyColumnStandsInTheDocumentAsInTheSchema() throws IOException {
    OUTPUT.mustHold("media", table(RecordTable.of(MediaRow.class).columns()));
    OUTPUT.mustHold("detections", table(RecordTable.of(DetectionRow.class).columns()));
    OUTPUT.mustHold("deployments", table(RecordTable.of(DeploymentRow.class).columns()));
    OUTPUT.mustHold("thumbnails", table(RecordTable.of(ThumbnailRow.class).columns()));
    OUTPUT.mustHold("labels", table(RecordTable.of(LabelRow.class).columns()));
  }

  @Test
  void everyColumnOfAReportStandsInItsDocument() throws IOException {
    Map<String, Class<? extends Record>> tables =
        Map.ofEntries(
            Map.entry("effort", EffortRow.class),
            Map.entry("events", EventRow.class),
            Map.entry("event_files", EventFileRow.class),
            Map.entry("rates", RateRow.class),
            Map.entry("cells", CellRow.class),
            Map.entry("contrasts", ContrastRow.class),
            Map.entry("other_methods", MethodRow.class),
            Map.entry("sensitivity", SensitivityRow.class),
            Map.entry("comparability", ComparabilityRow.class),
            Map.entry("diversity", DiversityRow.class),
            Map.entry("diversity_contrasts", DiversityContrastRow.class),
            Map.entry("indices", IndexRow.class),
            Map.entry("activity", ActivityRow.class),
            Map.entry("overlap", OverlapRow.class),
            Map.entry("reviewed", ReviewedRow.class),
            Map.entry("review_strata", StratumRow.class),
            Map.entry("precision", PrecisionRow.class),
            Map.entry("recall", RecallRow.class));
    for (Map.Entry<String, Class<? extends Record>> table : tables.entrySet()) {
      REPORT.mustHold(table.getKey(), columns(RecordTable.of(table.getValue()).columns()));
    }
  }

  /** A report's columns have no equal in Camtrap DP. */
  private static String columns(List<ColumnDoc> columns) {
    StringBuilder text =
        new StringBuilder("| column | type | meaning | unit |\n| - | - | - | - |\n");
    for (ColumnDoc column : columns) {
      text.append(
          "| `%s` | %s%s | %s | %s |\n"
              .formatted(
                  column.name(),
                  column.type(),
                  column.nullable() ? ", may be null" : "",
                  escaped(column.meaning()),
                  escaped(column.unit())));
    }
    return text.toString();
  }

  @Test
  void theGuideShowsATestAsItStandsInTheCode() throws IOException {
    Path root = Path.of(System.getProperty("trapline.root"));
    String test =
        Files.readString(
            root.resolve(
                "runners/command/src/test/java/org/trapline/runners/console/PlainLinesTest.java"));
    assertThat(Files.readString(root.resolve("CONTRIBUTING.md"))).contains(test.strip());
  }

  private static String help(String... arguments) {
    StringWriter text = new StringWriter();
    CommandLine line = TraplineCommands.all(List.of());
    for (String argument : arguments) {
      line = line.getSubcommands().get(argument);
    }
    line.usage(new PrintWriter(text, true), CommandLine.Help.Ansi.OFF);
    return "$ trapline %s--help\n".formatted(arguments.length == 0 ? "" : arguments[0] + " ")
        + text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String table(List<ColumnDoc> columns) {
    StringBuilder text =
        new StringBuilder(
            "| column | type | meaning | unit | Camtrap DP |\n| - | - | - | - | - |\n");
    for (ColumnDoc column : columns) {
      text.append(
          "| `%s` | %s%s | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  column.type(),
                  column.nullable() ? ", may be null" : "",
                  escaped(column.meaning()),
                  escaped(column.unit()),
                  column.term().isEmpty() ? "" : "`" + column.term() + "`"));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
