package org.trapline.analysis.comparability;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Reads how each cell of a comparison was watched and judged. */
public final class ReadComparability {
  private ReadComparability() {}

  /** A row for each group and period that has files. */
  public static List<ComparabilityRow> from(Connection tables, List<Place> places) {
    Rows.run(
        tables,
        "CREATE OR REPLACE TEMP TABLE watched (station VARCHAR, station_group VARCHAR,"
            + " period VARCHAR, from_time TIMESTAMP, to_time TIMESTAMP)");
    Map<String, Double> days = new HashMap<>();
    try (PreparedStatement insert =
        tables.prepareStatement("INSERT INTO watched VALUES (?, ?, ?, ?, ?)")) {
      for (Place place : places) {
        String cell = place.station().group().word() + " " + place.period().word();
        days.merge(cell, place.days(), Double::sum);
        for (Span span : place.watched().parts()) {
          insert.setString(1, place.station().id());
          insert.setString(2, place.station().group().word());
          insert.setString(3, place.period().word());
          insert.setObject(4, span.from());
          insert.setObject(5, span.to());
          insert.execute();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the times of the cells could not be handed over", e);
    }
    return Rows.list(
        tables, SqlText.of(ReadComparability.class, "cells.sql"), row -> read(row, days));
  }

  private static ComparabilityRow read(ResultSet row, Map<String, Double> days)
      throws SQLException {
    String group = row.getString("station_group");
    String period = row.getString("period");
    double effort = days.getOrDefault(group + " " + period, Double.NaN);
    long triggers = row.getLong("triggers");
    return new ComparabilityRow(
        group,
        period,
        row.getLong("stations"),
        row.getLong("deployments"),
        effort,
        row.getLong("files"),
        triggers,
        triggers / effort,
        row.getDouble("blank_percent"),
        row.getDouble("failed_percent"),
        row.getDouble("infrared_percent"),
        Rows.number(row, "median_box_height"),
        row.getString("cameras"),
        row.getString("models"),
        row.getString("crop_rules"),
        row.getString("scenes"));
  }
}
