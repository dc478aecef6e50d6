package org.trapline.runners.laptop.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process at one moment, as Linux tells it under {@code /proc}.
 *
 * @param second since its start
 * @param chunks committed until now
 * @param residentKb memory that it holds, kB
 * @param peakKb the most that it ever held, kB
 * @param threads of the system, the virtual machine's own included
 * @param handles open files, pipes and the like
 */
record Sample(
    double second, long chunks, long residentKb, long peakKb, long threads, long handles) {
  /** Looks; numbers that the system does not tell are 0. */
  static Sample of(long pid, double second, Path result) throws IOException {
    Path process = Path.of("/proc", Long.toString(pid));
    List<String> status = lines(process.resolve("status"));
    return new Sample(
        second,
        chunks(result),
        number(status, "VmRSS"),
        number(status, "VmHWM"),
        number(status, "Threads"),
        count(process.resolve("fd")));
  }

  private static long chunks(Path result) throws IOException {
    Path chunks = result.resolve("_trapline/chunks");
    if (!Files.isDirectory(chunks)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(chunks, 2)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      // The process has just ended, or the system is not Linux.
      return List.of();
    }
  }

  private static long number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
        .findFirst()
        .orElse(0);
  }

  private static long count(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? 0 : names.length;
  }
}
