package org.trapline.pipeline.deployments;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;

/**
 * What the files of a deployment tell together.
 *
 * @param first the earliest trusted capture time; null if no file has one
 * @param last the latest
 * @param models makes and models seen, sorted
 * @param serials serial numbers seen, sorted
 */
record Tally(
    @Nullable LocalDateTime first,
    @Nullable LocalDateTime last,
    List<String> models,
    List<String> serials) {
  /** Reading this many headers takes under a minute from a card. */
  private static final int MAX_FILES = 2000;

  /** Numbers wrap and clocks jump where a folder begins and ends, so these are always read. */
  private static final int AT_EACH_END = 3;

  static Tally of(FoundDeployment deployment, ClueReader reader) {
    @Nullable LocalDateTime first = null;
    @Nullable LocalDateTime last = null;
    Set<String> models = new TreeSet<>();
    Set<String> serials = new TreeSet<>();
    for (FoundFile file : sample(deployment.files())) {
      FileClues clues = reader.read(file);
      LocalDateTime at = clues.capturedAt();
      if (at != null) {
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
      }
      Stream.ofNullable(clues.model()).forEach(models::add);
      Stream.ofNullable(clues.serial()).forEach(serials::add);
    }
    return new Tally(first, last, List.copyOf(models), List.copyOf(serials));
  }

  /**
   * All files of a small deployment; of a large one each folder's ends and a spread of the rest.
   */
  static List<FoundFile> sample(List<FoundFile> files) {
    if (files.size() <= MAX_FILES) {
      return files;
    }
    TreeSet<Integer> chosen = new TreeSet<>();
    int from = 0;
    for (int i = 1; i <= files.size(); i++) {
      if (i == files.size() || !sameFolder(files.get(i), files.get(from))) {
        int begin = from;
        int end = i;
        IntStream.range(0, Math.min(AT_EACH_END, end - begin))
            .forEach(n -> chosen.addAll(List.of(begin + n, end - 1 - n)));
        from = i;
      }
    }
    double step = (double) files.size() / MAX_FILES;
    IntStream.range(0, MAX_FILES).forEach(n -> chosen.add((int) (n * step)));
    List<FoundFile> sample = new ArrayList<>(chosen.size());
    chosen.forEach(index -> sample.add(files.get(index)));
    return sample;
  }

  private static boolean sameFolder(FoundFile one, FoundFile other) {
    return Objects.equals(one.folder(), other.folder());
  }
}
