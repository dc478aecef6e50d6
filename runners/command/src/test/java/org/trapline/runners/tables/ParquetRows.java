package org.trapline.runners.tables;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.write.ResultFolder;

/**
 * Every row of a result's four tables, file by file and in the files' order, to be compared with
 * those of another result. Nothing is rounded and nothing is left out.
 */
public final class ParquetRows {
  private static final Map<String, Class<? extends Record>> TABLES =
      Map.of(
          "media", MediaRow.class,
          "detections", DetectionRow.class,
          "thumbnails", ThumbnailRow.class,
          "deployments.parquet", DeploymentRow.class);

  private final SortedMap<String, List<? extends Record>> files = new TreeMap<>();

  private ParquetRows() {}

  /** Reads a result; a table that is not there has no files. */
  public static ParquetRows of(Path result) throws IOException {
    ParquetRows rows = new ParquetRows();
    ResultFolder folder = ResultFolder.at(result.toString());
    try (Stream<Path> paths = Files.walk(result)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        Path name = result.relativize(path);
        Class<? extends Record> type = TABLES.get(name.getName(0).toString());
        if (type != null) {
          String known = name.toString().replace('\\', '/');
          rows.files.put(known, RecordTable.of(type).readAll(folder.input(known)));
        }
      }
    }
    return rows;
  }

  /** How many rows a table has in all of its files. */
  public long count(String table) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(table))
        .mapToLong(file -> file.getValue().size())
        .sum();
  }

  /** The rows of a table in the order of its files. */
  public List<Record> rows(String table) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(table))
        .flatMap(file -> file.getValue().stream().map(Record.class::cast))
        .toList();
  }

  /** Every value that is not the same in both, a sentence each; empty if all are equal. */
  public List<String> differencesFrom(ParquetRows other) {
    List<String> differences = new ArrayList<>();
    SortedSet<String> names = new TreeSet<>(files.keySet());
    names.addAll(other.files.keySet());
    for (String name : names) {
      List<? extends Record> here = files.get(name);
      List<? extends Record> there = other.files.get(name);
      if (here == null || there == null) {
        differences.add(name + " is only in the " + (there == null ? "first" : "second"));
      } else {
        compare(name, here, there, differences);
      }
    }
    return differences;
  }

  private static void compare(
      String name,
      List<? extends Record> here,
      List<? extends Record> there,
      List<String> differences) {
    if (here.size() != there.size()) {
      differences.add("%s has %d rows and %d rows".formatted(name, here.size(), there.size()));
    }
    for (int row = 0; row < Math.min(here.size(), there.size()); row++) {
      compare(name + " row " + row, here.get(row), there.get(row), differences);
    }
  }

  /** Goes down into records, so that a difference has the name of one column. */
  private static void compare(String place, Object here, Object there, List<String> differences) {
    if (here instanceof Record && there instanceof Record) {
      for (RecordComponent component : here.getClass().getRecordComponents()) {
        compare(
            place + " " + component.getName(),
            value(component, here),
            value(component, there),
            differences);
      }
    } else if (!Objects.equals(here, there)) {
      differences.add("%s is %s and %s".formatted(place, here, there));
    }
  }

  private static Object value(RecordComponent component, Object row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the columns of a row can be read", e);
    }
  }
}
