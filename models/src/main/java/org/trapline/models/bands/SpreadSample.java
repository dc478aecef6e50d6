package org.trapline.models.bands;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Light;

/**
 * Chooses photos of one camera that differ as much as can be known before any pixel is decoded:
 * spread over the whole time, half by day and half by night. The same photos give the same choice.
 */
public final class SpreadSample {
  /** Enough to see the world change behind every part of an edge; more adds little. */
  public static final int SIZE = 24;

  private static final int MORNING = 8;
  private static final int EVENING = 18;

  private SpreadSample() {}

  /**
   * A photo that could be chosen.
   *
   * @param index which photo it is; also its place where it has no time
   * @param time local time of capture; null if unknown
   * @param light by which it was taken; null or UNKNOWN to go by the clock
   */
  public record Shot(int index, @Nullable LocalDateTime time, @Nullable Light light) {}

  /** Chooses at most {@link #SIZE} photos; gives their indices, ascending. */
  public static List<Integer> of(Collection<Shot> shots) {
    return of(shots, SIZE);
  }

  /**
   * Chooses at most {@code size} photos.
   *
   * @return their indices, ascending
   */
  public static List<Integer> of(Collection<Shot> shots, int size) {
    List<Shot> days = new ArrayList<>();
    List<Shot> nights = new ArrayList<>();
    for (Shot shot : shots) {
      (byDay(shot) ? days : nights).add(shot);
    }
    int half = size / 2;
    int fromNights = Math.min(nights.size(), Math.max(half, size - days.size()));
    int fromDays = Math.min(days.size(), size - fromNights);
    List<Integer> chosen = new ArrayList<>(spread(days, fromDays));
    chosen.addAll(spread(nights, fromNights));
    return chosen.stream().sorted().toList();
  }

  private static boolean byDay(Shot shot) {
    Light light = shot.light();
    if (light != null && light != Light.UNKNOWN) {
      return light == Light.DAY;
    }
    LocalDateTime time = shot.time();
    return time == null || (time.getHour() >= MORNING && time.getHour() < EVENING);
  }

  /**
   * Takes photos from as many different hours as there are, evenly spaced, and more than one from
   * the same hour only when no other is left. Hours without photos do not count, so neither a busy
   * day nor a clock that was wrong for a while draws the choice to itself.
   */
  private static List<Integer> spread(List<Shot> shots, int count) {
    List<List<Shot>> hours = hours(shots);
    int[] shares = new int[hours.size()];
    List<Integer> open = new ArrayList<>(IntStream.range(0, hours.size()).boxed().toList());
    for (int left = count; left > 0; ) {
      for (int hour : evenly(open, Math.min(left, open.size()))) {
        shares[hour]++;
        left--;
      }
      open.removeIf(hour -> shares[hour] == hours.get(hour).size());
    }
    List<Integer> chosen = new ArrayList<>();
    for (int hour = 0; hour < shares.length; hour++) {
      evenly(hours.get(hour), shares[hour]).forEach(shot -> chosen.add(shot.index()));
    }
    return chosen;
  }

  /** The middles of {@code count} equal parts of a list. */
  private static <T> List<T> evenly(List<T> all, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((2L * i + 1) * all.size() / (2L * count))))
        .toList();
  }

  private static List<List<Shot>> hours(List<Shot> shots) {
    Map<LocalDateTime, List<Shot>> hours = new TreeMap<>();
    List<List<Shot>> timeless = new ArrayList<>();
    shots.stream()
        .sorted(Comparator.comparingInt(Shot::index))
        .forEach(
            shot -> {
              LocalDateTime time = shot.time();
              if (time == null) {
                timeless.add(new ArrayList<>(List.of(shot)));
              } else {
                hours
                    .computeIfAbsent(time.truncatedTo(ChronoUnit.HOURS), hour -> new ArrayList<>())
                    .add(shot);
              }
            });
    List<List<Shot>> all = new ArrayList<>(hours.values());
    all.addAll(timeless);
    return all;
  }
}
