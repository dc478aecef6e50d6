package org.trapline.pipeline.apart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** What was in hand when the process died, since a run was last finished. */
final class Deaths {
  private final ResultFolder result;
  private final @Nullable Path hand;

  Deaths(ResultFolder result) {
    this.result = result;
    Path local = result.localPath();
    this.hand = local == null ? null : local.resolve(ResultNames.HAND);
  }

  /**
   * A photo that was in hand.
   *
   * @param slug its deployment
   * @param what the chunk, or that bands were measured
   * @param mediaId the photo
   */
  record Suspect(String slug, String what, String mediaId) {
    String line() {
      return slug + " " + what + " " + mediaId;
    }
  }

  /** Those that were in hand at two deaths, the last one included as soon as this is called. */
  List<Suspect> inHandTwice() throws IOException {
    List<Suspect> all = new ArrayList<>(stored());
    List<Suspect> last = takeFromHands();
    if (!last.isEmpty()) {
      all.addAll(last);
      StringBuilder text = new StringBuilder();
      all.forEach(suspect -> text.append(suspect.line()).append('\n'));
      result.write(ResultNames.DEATHS, text.toString().getBytes(UTF_8));
      clearHands();
    }
    Map<Suspect, Integer> times = new LinkedHashMap<>();
    all.forEach(suspect -> times.merge(suspect, 1, Integer::sum));
    return times.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Suspect> stored() throws IOException {
    return result.exists(ResultNames.DEATHS)
        ? new String(result.read(ResultNames.DEATHS), UTF_8)
            .lines()
            .flatMap(line -> suspects(line).stream())
            .toList()
        : List.of();
  }

  /** What is in hand now, of processes that are dead. */
  List<Suspect> takeFromHands() throws IOException {
    List<Suspect> suspects = new ArrayList<>();
    for (Path file : hands()) {
      List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
      if (!lines.isEmpty()) {
        suspects.addAll(suspects(lines.get(0)));
      }
    }
    return suspects;
  }

  private static List<Suspect> suspects(String line) {
    String[] words = line.split(" ", -1);
    List<Suspect> suspects = new ArrayList<>();
    for (int i = 2; i < words.length; i++) {
      suspects.add(new Suspect(words[0], words[1], words[i]));
    }
    return suspects;
  }

  void clearHands() throws IOException {
    for (Path file : hands()) {
      Files.deleteIfExists(file);
    }
  }

  /** A run is finished: whatever was in hand at earlier deaths is judged now. */
  void forget() throws IOException {
    clearHands();
    result.delete(ResultNames.DEATHS);
  }

  private List<Path> hands() throws IOException {
    if (hand == null || !Files.isDirectory(hand)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(hand)) {
      return files.sorted().toList();
    }
  }
}
