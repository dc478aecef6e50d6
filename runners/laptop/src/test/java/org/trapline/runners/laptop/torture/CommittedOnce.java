package org.trapline.runners.laptop.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trapline.models.pixels.ContentHash;

/**
 * Watches that a committed chunk stays as it was first seen: the same inode, the same time, the
 * same bytes. Looked at while a run goes on and after each has died.
 */
final class CommittedOnce {
  private final Path result;
  private final Map<String, String> first = new TreeMap<>();
  private final Map<String, String> bytes = new TreeMap<>();
  private final Set<String> redone = new TreeSet<>();

  CommittedOnce(Path result) {
    this.result = result;
  }

  /** While a run goes on: only what can be told without reading a file. */
  void see(Traces traces) {
    Map<String, String> now = traces.chunks();
    first.forEach(
        (name, trace) -> {
          if (!trace.equals(now.get(name))) {
            redone.add(name);
          }
        });
    now.forEach(first::putIfAbsent);
  }

  /** Between runs, with the bytes. */
  void check() throws IOException {
    see(Traces.of(result));
    for (String name : first.keySet()) {
      Path file = result.resolve(name);
      String now = Files.exists(file) ? ContentHash.of(Files.readAllBytes(file)) : "gone";
      if (!now.equals(bytes.computeIfAbsent(name, unknown -> now))) {
        redone.add(name);
      }
    }
  }

  /** How many chunks were ever seen. */
  int seen() {
    return first.size();
  }

  /** Chunks that changed or vanished after they had been committed. */
  Set<String> redone() {
    return redone;
  }
}
