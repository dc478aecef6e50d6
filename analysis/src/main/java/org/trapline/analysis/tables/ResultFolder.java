package org.trapline.analysis.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trapline.analysis.AnalysisInputException;

/**
 * The folder that a run wrote, with its tables below it.
 *
 * @param path the folder; it exists and holds at least one table
 */
public record ResultFolder(Path path) {
  private static final String PARQUET = ".parquet";

  /** Refuses a folder that no run has written to. */
  public ResultFolder {
    checkThere(path);
    if (!Files.exists(path.resolve("deployments" + PARQUET))
        && !Files.isDirectory(path.resolve("media"))) {
      throw new AnalysisInputException(
          ("The folder %s has no tables (no media folder and no deployments.parquet); give the"
                  + " folder that was --out of a run.")
              .formatted(path));
    }
  }

  /** Refuses what is no folder, whether a run has finished in it or not. */
  public static void checkThere(Path path) {
    if (!Files.isDirectory(path)) {
      throw new AnalysisInputException(
          "There is no folder %s; give the folder that was --out of a run.".formatted(path));
    }
  }

  /** The Parquet files of a table: one in each deployment's folder, or a single one. In order. */
  List<Path> filesOf(String table) {
    Path single = path.resolve(table + PARQUET);
    if (Files.isRegularFile(single)) {
      return List.of(single);
    }
    Path folder = path.resolve(table);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(ResultFolder::isPart).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder, e);
    }
  }

  /** Whether animals in duplicates count in it, as {@code --duplicates keep} says. */
  boolean keepsDuplicates() {
    Path publish = path.resolve("_trapline").resolve("publish.json");
    if (!Files.isRegularFile(publish)) {
      return false;
    }
    try {
      return "keep"
          .equalsIgnoreCase(
              new ObjectMapper().readTree(publish.toFile()).path("duplicates").asText());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + publish, e);
    }
  }

  /** A writer's unfinished files start with _ or a dot, and are no part of a table. */
  private static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(PARQUET) && !name.startsWith("_") && !name.startsWith(".");
  }
}
