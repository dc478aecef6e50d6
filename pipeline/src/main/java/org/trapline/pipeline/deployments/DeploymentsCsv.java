package org.trapline.pipeline.deployments;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.DeploymentIds;
import org.trapline.transforms.find.InputException;

/**
 * Reads deployments.csv as Excel and its like write it. Columns are Camtrap DP's, in its spelling
 * or with underscores, and {@code path}, {@code utc_offset} and {@code clock_shift}. Only the
 * deployment's id must be there.
 *
 * <p>Promises: ids stay text; nothing is guessed: a date that may be read two ways, an offset that
 * changes over the year and a UTC time whose camera clock is unknown are refused with one sentence
 * that names file, line, column and value. Columns that nobody knows become a warning.
 */
public final class DeploymentsCsv {
  private static final int MAX_METRES = 100_000;
  private static final int MAX_SECONDS = 86_400;

  private DeploymentsCsv() {}

  /**
   * Reads a file whole.
   *
   * @throws InputException at the first thing that is wrong
   */
  public static DeploymentsTable read(Path file) {
    CsvTable table = CsvTable.read(file);
    if (table.rows().isEmpty()) {
      throw new InputException(
          "%s has no deployment below its header: add a row for each.".formatted(file));
    }
    DayOrder order = DayOrder.of(table.rows(), List.of(Field.START, Field.END));
    List<DeploymentEntry> entries = new ArrayList<>();
    Map<String, CsvRow> rowsById = new HashMap<>();
    Map<String, CsvRow> rowsByPath = new HashMap<>();
    for (CsvRow row : table.rows()) {
      DeploymentEntry entry = entry(row, order);
      requireNew(rowsById, entry.deploymentId(), row, Field.DEPLOYMENT_ID);
      if (entry.path() != null) {
        requireNew(rowsByPath, entry.path().replaceAll("[/\\\\]+", "/"), row, Field.PATH);
      }
      entries.add(entry);
    }
    DeploymentIds.requireDistinct(entries.stream().map(DeploymentEntry::deploymentId).toList());
    return new DeploymentsTable(entries, warnings(file, table));
  }

  private static List<String> warnings(Path file, CsvTable table) {
    return table.unknown().stream()
        .map(
            header ->
                "%s: the column '%s' is unknown and was not read; docs/deployments.md lists the columns that are."
                    .formatted(file.getFileName(), header))
        .toList();
  }

  private static void requireNew(Map<String, CsvRow> rows, String value, CsvRow row, Field field) {
    CsvRow before = rows.putIfAbsent(value, row);
    if (before != null) {
      throw row.wrong(
          field,
          "stands in line %d already".formatted(before.line()),
          "each deployment has one row, an id and a folder of its own");
    }
  }

  private static DeploymentEntry entry(CsvRow row, DayOrder order) {
    String id = row.text(Field.DEPLOYMENT_ID);
    if (id == null) {
      throw row.wrong(Field.DEPLOYMENT_ID, "is empty", "give the deployment an id or drop the row");
    }
    String where = "%s, line %d, column deploymentID:".formatted(row.file(), row.line());
    DeploymentIds.requireUsable(id, where);
    DateCell start = DateCell.of(row, Field.START, order);
    DateCell end = DateCell.of(row, Field.END, order);
    ZoneOffset offset = offset(row, start, end);
    DeploymentTime from = start == null ? null : start.in(offset);
    DeploymentTime to = end == null ? null : end.in(offset);
    if (from != null && to != null && to.isBefore(from)) {
      throw row.wrong(
          Field.END,
          "lies before the start '%s'".formatted(row.text(Field.START)),
          "swap or correct them");
    }
    return new DeploymentEntry(
        Normalizer.normalize(id, Normalizer.Form.NFC),
        place(row),
        camera(row),
        from,
        to,
        new CameraClock(offset, ClockCells.shift(row), ClockCells.shiftAtEnd(row, from, to)),
        remarks(row),
        path(row));
  }

  /** The offset that the row gives, or else the one that its dates carry. */
  private static @Nullable ZoneOffset offset(
      CsvRow row, @Nullable DateCell start, @Nullable DateCell end) {
    ZoneOffset given = ClockCells.offset(row);
    if (given != null) {
      return given;
    }
    List<ZoneOffset> written =
        Stream.of(start, end)
            .filter(Objects::nonNull)
            .map(DateCell::offset)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Field field = start != null && start.offset() != null ? Field.START : Field.END;
    if (written.size() > 1) {
      throw row.wrong(
          field,
          "has another offset than the end '%s'".formatted(row.text(Field.END)),
          "a camera's clock has one: add the column utc_offset");
    }
    if (written.contains(ZoneOffset.UTC)) {
      throw row.wrong(
          field,
          "is in UTC, which does not tell what the camera's clock showed",
          "add the column utc_offset, with +00:00 if the camera was set to UTC");
    }
    return written.isEmpty() ? null : written.get(0);
  }

  private static Place place(CsvRow row) {
    Double latitude = row.number(Field.LATITUDE, -90, 90);
    Double longitude = row.number(Field.LONGITUDE, -180, 180);
    if ((latitude == null) != (longitude == null)) {
      Field empty = latitude == null ? Field.LATITUDE : Field.LONGITUDE;
      throw row.wrong(empty, "is only half a position", "fill in latitude and longitude, or none");
    }
    return new Place(
        row.text(Field.LOCATION_ID),
        row.text(Field.LOCATION_NAME),
        latitude,
        longitude,
        row.integer(Field.COORDINATE_UNCERTAINTY, 1, MAX_METRES * 100),
        CountryCells.country(row),
        row.text(Field.FEATURE_TYPE),
        row.text(Field.HABITAT));
  }

  private static CameraSetup camera(CsvRow row) {
    return new CameraSetup(
        row.text(Field.CAMERA_ID),
        row.text(Field.CAMERA_MODEL),
        row.integer(Field.CAMERA_DELAY, 0, MAX_SECONDS),
        row.number(Field.CAMERA_HEIGHT, 0, MAX_METRES),
        row.number(Field.CAMERA_DEPTH, 0, MAX_METRES),
        row.integer(Field.CAMERA_TILT, -90, 90),
        row.integer(Field.CAMERA_HEADING, 0, 360),
        row.number(Field.DETECTION_DISTANCE, 0, MAX_METRES));
  }

  private static Remarks remarks(CsvRow row) {
    return new Remarks(
        row.text(Field.SETUP_BY),
        row.truth(Field.TIMESTAMP_ISSUES),
        row.truth(Field.BAIT_USE),
        row.text(Field.DEPLOYMENT_GROUPS),
        row.text(Field.DEPLOYMENT_TAGS),
        row.text(Field.DEPLOYMENT_COMMENTS));
  }

  private static @Nullable String path(CsvRow row) {
    String path = row.text(Field.PATH);
    if (path != null && List.of(path.split("[/\\\\]", -1)).contains("..")) {
      throw row.wrong(Field.PATH, "climbs up with '..'", "write the folder's path without");
    }
    return path;
  }
}
