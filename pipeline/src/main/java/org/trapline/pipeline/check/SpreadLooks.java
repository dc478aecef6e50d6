package org.trapline.pipeline.check;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trapline.transforms.find.FoundFile;

/**
 * Looks at a spread of a deployment's files: all of a few hundred, else 400 and those at both ends.
 * Where neighbours of the spread lie more than a week apart, the files between them are halved
 * until two that follow each other show where a gap really begins and ends.
 */
final class SpreadLooks {
  static final int SPREAD = 400;

  /** Files at each end that are always looked at: a set-up, a retrieval, a clock that was set. */
  private static final int AT_EACH_END = 3;

  /** Looks that the search for gaps may add; some twenty gaps of a card of a million files. */
  private static final int MAX_FOR_GAPS = 400;

  private SpreadLooks() {}

  /** The looks, in the order of the files. */
  static List<FileLook> of(List<FoundFile> files, Function<FoundFile, FileLook> look) {
    Map<Integer, FileLook> looks = new TreeMap<>();
    for (int index : indices(files.size())) {
      looks.put(index, look.apply(files.get(index)));
    }
    List<Integer> between = halfway(looks);
    for (int left = MAX_FOR_GAPS; left > 0 && !between.isEmpty(); left -= between.size()) {
      for (int index : between.subList(0, Math.min(left, between.size()))) {
        looks.put(index, look.apply(files.get(index)));
      }
      between = halfway(looks);
    }
    return List.copyOf(looks.values());
  }

  private static List<Integer> indices(int size) {
    if (size <= SPREAD) {
      return IntStream.range(0, size).boxed().toList();
    }
    return IntStream.concat(
            IntStream.range(0, SPREAD).map(n -> (int) ((2L * n + 1) * size / (2L * SPREAD))),
            IntStream.range(0, AT_EACH_END).flatMap(n -> IntStream.of(n, size - 1 - n)))
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  /** The middles between neighbours that lie too far apart; the looks are in file order. */
  private static List<Integer> halfway(Map<Integer, FileLook> looks) {
    List<Integer> indices = new ArrayList<>();
    int before = 0;
    LocalDateTime from = null;
    for (Map.Entry<Integer, FileLook> entry : looks.entrySet()) {
      LocalDateTime to = entry.getValue().time();
      boolean apart = from != null && to != null && from.plus(Gaps.LONG).isBefore(to);
      if (apart && entry.getKey() - before > 1) {
        indices.add((entry.getKey() + before) / 2);
      }
      before = entry.getKey();
      from = to;
    }
    return indices;
  }
}
