package org.trapline.runners.laptop.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a result at one moment, each with what changes when it is written anew.
 *
 * @param files name below the result, to inode, time and size
 */
record Traces(Map<String, String> files) {
  private static final String PLAN = "_trapline/plan/";
  private static final String CHUNKS = "_trapline/chunks/";
  private static final String PUBLISHED = "_trapline/published/";
  private static final String TEMPORARY = "_trapline/tmp/";

  /** A deployment's tables are written side by side; chunks by two workers, one each. */
  private static final long TABLES_AT_ONCE = 3;

  /** Files that a run writes between listing the cards and its first look at a photo. */
  private static final Set<String> OF_PLANNING =
      Set.of(
          PLAN,
          "_trapline/work/",
          "_trapline/judge.json",
          "_trapline/models.json",
          "_trapline/publish.json",
          TEMPORARY);

  Traces {
    files = Map.copyOf(files);
  }

  /** Looks; a file that vanishes meanwhile is not there. */
  static Traces of(Path result) {
    Map<String, String> files = new HashMap<>();
    try {
      Files.walkFileTree(result, new Collector(result, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Traces(files);
  }

  /** The committed chunks. */
  Map<String, String> chunks() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(CHUNKS))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many of these files were not there before, or were others. */
  long changed(Traces before, String prefix) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(prefix))
        .filter(file -> !file.getValue().equals(before.files.get(file.getKey())))
        .count();
  }

  /** What a run was busy with that began at {@code before} and left this. */
  Phase phase(Traces before, Map<String, Integer> plannedChunks) {
    if (changed(before, "_run.json") == 0) {
      boolean planning = OF_PLANNING.stream().anyMatch(prefix -> changed(before, prefix) > 0);
      return planning ? Phase.PLANNING : Phase.STARTING;
    }
    if (files.containsKey("_SUCCESS.json")) {
      return Phase.FINISHED;
    }
    Set<String> open = open(plannedChunks);
    if (open.stream().anyMatch(slug -> count("_trapline/bands/" + slug + "/") == 0)) {
      return Phase.MEASURING;
    }
    if (!unpublished(before, plannedChunks, open).isEmpty()) {
      return Phase.PUBLISHING;
    }
    if (open.isEmpty()) {
      return Phase.CLOSING;
    }
    long halfWritten = changed(before, TEMPORARY);
    if (halfWritten >= TABLES_AT_ONCE) {
      return Phase.PUBLISHING;
    }
    return halfWritten > 0 ? Phase.COMMITTING : Phase.JUDGING;
  }

  /** Chunks that are not committed. */
  long openChunks(Map<String, Integer> plannedChunks) {
    return plannedChunks.entrySet().stream()
        .mapToLong(slug -> slug.getValue() - count(CHUNKS + slug.getKey() + "/"))
        .sum();
  }

  /** Whether every deployment's bands are frozen. */
  boolean measured(Map<String, Integer> plannedChunks) {
    return plannedChunks.keySet().stream()
        .allMatch(slug -> count("_trapline/bands/" + slug + "/") > 0);
  }

  /** Whether every deployment has been published. */
  boolean published(Map<String, Integer> plannedChunks) {
    return plannedChunks.keySet().stream()
        .allMatch(slug -> files.containsKey(PUBLISHED + slug + ".parquet"));
  }

  private Set<String> open(Map<String, Integer> plannedChunks) {
    return plannedChunks.entrySet().stream()
        .filter(slug -> count(CHUNKS + slug.getKey() + "/") < slug.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Complete, not published, and it is this run's turn: completed by it, or nothing else to do. */
  private Set<String> unpublished(
      Traces before, Map<String, Integer> plannedChunks, Set<String> open) {
    return plannedChunks.keySet().stream()
        .filter(slug -> !open.contains(slug))
        .filter(slug -> !files.containsKey(PUBLISHED + slug + ".parquet"))
        .filter(slug -> open.isEmpty() || changed(before, CHUNKS + slug + "/") > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private long count(String prefix) {
    return files.keySet().stream().filter(name -> name.startsWith(prefix)).count();
  }

  /** The deployments' slugs and how many chunks the plan has cut for each. */
  static Map<String, Integer> plannedChunks(Path result) throws IOException {
    Map<String, Integer> planned = new HashMap<>();
    Path plans = result.resolve(PLAN);
    if (!Files.isDirectory(plans)) {
      return planned;
    }
    try (Stream<Path> parts = Files.walk(plans, 2)) {
      for (Path part : parts.filter(Files::isRegularFile).toList()) {
        // The first line is about the deployment.
        planned.merge(
            String.valueOf(part.getParent().getFileName()),
            Files.readAllLines(part).size() - 1,
            Integer::sum);
      }
    }
    return planned;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path result;
    private final Map<String, String> files;

    Collector(Path result, Map<String, String> files) {
      this.result = result;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      files.put(
          result.relativize(file).toString(),
          is.fileKey() + " " + is.lastModifiedTime() + " " + is.size());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
