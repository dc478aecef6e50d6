package org.trapline.analysis.query;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.trapline.analysis.tables.SqlText;

/** The three most useful queries, ready to paste. A test runs each. */
public final class UsefulQueries {
  private UsefulQueries() {}

  /** For {@link Query}, over its views. */
  public static List<UsefulQuery> overViews() {
    return queries(table -> table);
  }

  /** For any DuckDB: the tables' files stand in the SQL. */
  public static List<UsefulQuery> over(Path results) {
    return queries(
        table ->
            "read_parquet("
                + SqlText.literal(
                    results.resolve(table).resolve("**").resolve("*.parquet").toString())
                + ", union_by_name = true)");
  }

  private static List<UsefulQuery> queries(UnaryOperator<String> source) {
    return List.of(
        new UsefulQuery(
            "Which species came to which station, in how many visits at least 30 minutes apart?",
            sql("species.sql", source)),
        new UsefulQuery(
            "What did each deployment bring, and when was its camera working?",
            sql("deployments.sql", source)),
        new UsefulQuery(
            "Which 50 animals were the models least sure of?", sql("unsure.sql", source)));
  }

  private static String sql(String file, UnaryOperator<String> source) {
    return SqlText.of(UsefulQueries.class, file)
        .replace("{media}", source.apply("media"))
        .replace("{detections}", source.apply("detections"))
        .replaceAll("\\s+", " ")
        .strip();
  }
}
