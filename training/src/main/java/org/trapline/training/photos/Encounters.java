package org.trapline.training.photos;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the photos that must not be parted: those of one burst, and those of one deployment with
 * the same label that follow each other within five minutes. Photos without a time go by the
 * numbers in their names: neighbours belong together, and so do those of one label that are not far
 * apart. Too large a group costs a little choice in the split; too small a one would let the same
 * animal stand on both sides of it.
 */
final class Encounters {
  private static final Duration STAY = Duration.ofMinutes(5);

  /** Numbers of one trigger burst lie this near; platforms often show every few photos only. */
  private static final long NEIGHBOURS = 5;

  /** Numbers of one visit of one animal. */
  private static final long VISIT = 10;

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,15})(.*)");

  private final List<Shot> shots;
  private final int[] leader;

  private Encounters(List<Shot> shots) {
    this.shots = shots;
    this.leader = IntStream.range(0, shots.size()).toArray();
  }

  /** The encounter of each photo: the same text for those that belong together. */
  static List<String> of(List<Shot> shots) {
    Encounters encounters = new Encounters(shots);
    encounters.joinBursts();
    encounters.joinByTime();
    encounters.joinByNumber();
    return IntStream.range(0, shots.size())
        .mapToObj(encounters::leaderOf)
        .map(first -> shots.get(first).deploymentId() + "/" + shots.get(first).filePath())
        .toList();
  }

  private void joinBursts() {
    Map<String, Integer> bursts = new HashMap<>();
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      if (shot.burst() != null) {
        join(i, bursts.putIfAbsent(shot.deploymentId() + "/" + shot.burst(), i));
      }
    }
  }

  private record Kind(String deploymentId, String label) {}

  private void joinByTime() {
    List<Integer> timed = new ArrayList<>();
    for (int i = 0; i < shots.size(); i++) {
      if (shots.get(i).time() != null) {
        timed.add(i);
      }
    }
    timed.sort(Comparator.comparing(this::time));
    Map<Kind, Integer> last = new HashMap<>();
    for (int i : timed) {
      Shot shot = shots.get(i);
      Integer before = last.put(new Kind(shot.deploymentId(), shot.label()), i);
      if (before != null && Duration.between(time(before), time(i)).compareTo(STAY) <= 0) {
        join(i, before);
      }
    }
  }

  private LocalDateTime time(int index) {
    LocalDateTime time = shots.get(index).time();
    return time == null ? LocalDateTime.MIN : time;
  }

  /** What stands before and after the number in a file's path, with its deployment. */
  private record Row(String deploymentId, String before, String after) {}

  private record Numbered(int index, long number) {}

  private void joinByNumber() {
    Map<Row, List<Numbered>> rows = new HashMap<>();
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      Matcher name = NUMBERED.matcher(new StringBuilder(shot.filePath()).reverse());
      if (shot.time() == null && name.matches()) {
        // Read backwards, so that the last number of the name counts.
        Row row = new Row(shot.deploymentId(), name.group(3), name.group(1));
        long number = Long.parseLong(new StringBuilder(name.group(2)).reverse().toString());
        rows.computeIfAbsent(row, r -> new ArrayList<>()).add(new Numbered(i, number));
      }
    }
    rows.values().forEach(this::joinNeighbours);
  }

  private void joinNeighbours(List<Numbered> row) {
    row.sort(Comparator.comparingLong(Numbered::number));
    Map<String, Numbered> last = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      Numbered now = row.get(i);
      if (i > 0 && now.number() - row.get(i - 1).number() <= NEIGHBOURS) {
        join(now.index(), row.get(i - 1).index());
      }
      Numbered before = last.put(shots.get(now.index()).label(), now);
      if (before != null && now.number() - before.number() <= VISIT) {
        join(now.index(), before.index());
      }
    }
  }

  private void join(int one, @Nullable Integer other) {
    if (other != null) {
      int a = leaderOf(one);
      int b = leaderOf(other);
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private int leaderOf(int index) {
    int at = index;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
