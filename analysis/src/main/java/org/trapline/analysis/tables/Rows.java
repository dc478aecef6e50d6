package org.trapline.analysis.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answers of this module's own queries into records. */
public final class Rows {
  /** Makes a record of the row that the cursor is on. */
  @FunctionalInterface
  public interface Reader<T> {
    /** The record; moves no cursor. */
    T read(ResultSet row) throws SQLException;
  }

  /** Does something with the row that the cursor is on. */
  @FunctionalInterface
  public interface RowAction {
    /** Reads the row; moves no cursor. */
    void accept(ResultSet row) throws SQLException;
  }

  private Rows() {}

  /**
   * All rows of the answer, in its order.
   *
   * @param sql one statement with {@code ?} for each value
   * @throws IllegalStateException if the statement fails, for it is our own
   */
  public static <T> List<T> list(
      Connection connection, String sql, Reader<T> reader, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet answer = statement.executeQuery()) {
        while (answer.next()) {
          rows.add(reader.read(answer));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("a query of this program failed: " + e.getMessage(), e);
    }
  }

  /** Reads all rows one by one, keeping none. */
  public static void each(Connection connection, String sql, RowAction action) {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet answer = statement.executeQuery()) {
      while (answer.next()) {
        action.accept(answer);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a query of this program failed: " + e.getMessage(), e);
    }
  }

  /** The one number of an answer. */
  public static long count(Connection connection, String sql) {
    return list(connection, sql, row -> row.getLong(1)).get(0);
  }

  /** Runs statements that answer nothing. */
  public static void run(Connection connection, String sql) {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("a query of this program failed: " + e.getMessage(), e);
    }
  }

  /** A local time, or null. */
  public static @Nullable LocalDateTime localTime(ResultSet row, String column)
      throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toLocalDateTime();
  }

  /** A number, or null. */
  public static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(value);
  }
}
