package org.trapline.analysis.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.trapline.analysis.page.TextFile;

/** Tables for whoever opens them in a spreadsheet. */
public final class CsvCopy {
  private static final String PARQUET = ".parquet";

  private CsvCopy() {}

  /** Writes a small Parquet table as CSV beside it, {@code figures.csv} for the figures. */
  public static void beside(Path table) throws IOException {
    String name = String.valueOf(table.getFileName());
    StringBuilder text = new StringBuilder();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT * FROM read_parquet(" + SqlText.fileLiteral(table) + ")")) {
      SafeCsv.write(rows, text);
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database could not read " + table, e);
    }
    String stem = name.substring(0, name.length() - PARQUET.length());
    TextFile.write(table.resolveSibling(stem + ".csv"), text.toString());
  }
}
