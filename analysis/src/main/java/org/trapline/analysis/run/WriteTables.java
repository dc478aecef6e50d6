package org.trapline.analysis.run;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventFileRow;
import org.trapline.analysis.events.EventRow;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.rates.CellRow;
import org.trapline.analysis.rates.RateRow;
import org.trapline.analysis.review.answers.PrecisionRow;
import org.trapline.analysis.review.answers.RecallRow;
import org.trapline.analysis.review.answers.ReviewTables;
import org.trapline.analysis.review.answers.ReviewedRow;
import org.trapline.analysis.review.answers.StratumRow;
import org.trapline.analysis.tables.SafeCsv;
import org.trapline.analysis.tables.SqlText;
import org.trapline.schemas.parquet.RecordTable;

/** Writes an answer's tables, each as Parquet and as CSV, with the settings in the footer. */
final class WriteTables {
  private final Path folder;
  private final Map<String, String> footer;
  private final Connection connection;

  private WriteTables(Path folder, Map<String, String> footer, Connection connection) {
    this.folder = folder;
    this.footer = footer;
    this.connection = connection;
  }

  static void write(Answer answer, Path folder, Map<String, String> footer) throws IOException {
    Files.createDirectories(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      new WriteTables(folder, footer, connection).all(answer);
    } catch (SQLException e) {
      throw new IllegalStateException("the tables could not be read back", e);
    }
  }

  private void all(Answer answer) throws IOException, SQLException {
    Set<Event> outside = new HashSet<>(answer.counts().outside());
    List<EventRow> events =
        answer.events().stream()
            .map(e -> EventRow.of(e, !outside.contains(e), answer.review().confirmed().contains(e)))
            .toList();
    List<EventFileRow> files =
        answer.events().stream()
            .flatMap(
                event ->
                    event.sightings().stream()
                        .map(
                            s ->
                                new EventFileRow(
                                    event.id(), s.deployment(), s.mediaId(), s.count(), s.score())))
            .toList();
    write("effort", EffortRow.class, answer.effort());
    write("events", EventRow.class, events);
    write("event_files", EventFileRow.class, files);
    write("rates", RateRow.class, answer.rates());
    write("cells", CellRow.class, answer.cells());
    write("contrasts", ContrastRow.class, answer.contrasts());
    write("comparability", ComparabilityRow.class, answer.comparability());
    write("sensitivity", SensitivityRow.class, answer.sensitivity());
    write("other_methods", MethodRow.class, answer.otherMethods());
    write("diversity", DiversityRow.class, answer.diversity().cells());
    write("diversity_contrasts", DiversityContrastRow.class, answer.diversity().contrasts());
    write("indices", IndexRow.class, answer.diversity().indices());
    ReviewTables review = answer.review().tables();
    if (!review.reviewed().isEmpty()) {
      write("reviewed", ReviewedRow.class, review.reviewed());
      write("review_strata", StratumRow.class, review.strata());
      write("precision", PrecisionRow.class, review.precision());
      write("recall", RecallRow.class, review.recall());
    }
    write("activity", ActivityRow.class, answer.days().activity());
    write("overlap", OverlapRow.class, answer.days().overlaps());
  }

  private <R extends Record> void write(String table, Class<R> type, List<R> rows)
      throws IOException, SQLException {
    Path parquet = folder.resolve(table + ".parquet");
    Files.write(parquet, RecordTable.of(type).toBytes(rows, footer));
    try (Statement statement = connection.createStatement();
        ResultSet all =
            statement.executeQuery(
                "SELECT * FROM read_parquet(" + SqlText.fileLiteral(parquet) + ")")) {
      StringWriter csv = new StringWriter();
      SafeCsv.write(all, csv);
      TextFile.write(folder.resolve(table + ".csv"), csv.toString());
    }
  }
}
