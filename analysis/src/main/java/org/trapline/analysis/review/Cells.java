package org.trapline.analysis.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;
import org.trapline.analysis.survey.Station;
import org.trapline.analysis.tables.Rows;

/** Tells which group and period a moment at a station belongs to, in Java and in SQL. */
public final class Cells {
  /**
   * A group in a period.
   *
   * @param group the group's word
   * @param period the period's word
   */
  public record Cell(String group, String period) {
    /** As shown: a survey that compares nothing has one cell, all. */
    public String words() {
      return group.equals(Group.NONE.word()) ? period : group + " " + period;
    }
  }

  private record Watched(Cell cell, Spans time) {}

  private final Map<String, List<Watched>> byStation = new HashMap<>();

  private Cells() {}

  /** The cells of a survey; stations that are excluded, and time without effort, are in none. */
  public static Cells of(SurveyTime time) {
    Cells cells = new Cells();
    for (Station station : time.stations().values()) {
      for (Period period : time.periods()) {
        if (station.group() != Group.EXCLUDE) {
          Cell cell = new Cell(station.group().word(), period.word());
          cells
              .byStation
              .computeIfAbsent(station.id(), any -> new ArrayList<>())
              .add(new Watched(cell, time.watched(station, period)));
        }
      }
    }
    return cells;
  }

  /** The cell of a moment at a station; null if it is in none. */
  public @Nullable Cell at(String station, LocalDateTime time) {
    return byStation.getOrDefault(station, List.of()).stream()
        .filter(watched -> watched.time().contains(time))
        .map(Watched::cell)
        .findFirst()
        .orElse(null);
  }

  /**
   * Makes the table {@code review_cells} with columns station, cell_group, period, since and until
   * (exclusive), a row for each stretch of time.
   */
  public void intoTable(Connection connection) {
    Rows.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE review_cells (station VARCHAR, cell_group VARCHAR,"
            + " period VARCHAR, since TIMESTAMP, until TIMESTAMP)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO review_cells VALUES (?, ?, ?, ?, ?)")) {
      for (Map.Entry<String, List<Watched>> station : byStation.entrySet()) {
        for (Watched watched : station.getValue()) {
          for (Span span : watched.time().parts()) {
            insert.setString(1, station.getKey());
            insert.setString(2, watched.cell().group());
            insert.setString(3, watched.cell().period());
            insert.setObject(4, span.from());
            insert.setObject(5, span.to());
            insert.execute();
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the cells could not be written", e);
    }
  }
}
