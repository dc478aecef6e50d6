package org.trapline.runners.laptop.torture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Chooses the moments of death: each phase gets its share of the kills, as far as what is left to
 * do allows, and the moment within a phase is random over the time that the phase took undisturbed.
 */
final class Aims {
  /** Of 50 kills; every phase gets one at least. */
  private static final Map<Phase, Integer> SHARES =
      Map.of(
          Phase.STARTING, 4,
          Phase.PLANNING, 6,
          Phase.MEASURING, 6,
          Phase.JUDGING, 14,
          Phase.COMMITTING, 10,
          Phase.PUBLISHING, 6,
          Phase.CLOSING, 4);

  /**
   * Deployments become complete when so few of all chunks are open: they are judged side by side.
   */
  private static final double NEARLY_DONE = 0.1;

  private final SplittableRandom random;
  private final Map<Phase, Long> undisturbedNanos;
  private final Map<Phase, Integer> wanted = new EnumMap<>(Phase.class);
  private final Map<Phase, Integer> left = new EnumMap<>(Phase.class);

  Aims(int kills, SplittableRandom random, Map<Phase, Long> undisturbedNanos) {
    this.random = random;
    this.undisturbedNanos = undisturbedNanos;
    int given = 0;
    for (Map.Entry<Phase, Integer> share : SHARES.entrySet()) {
      int part = Math.max(1, share.getValue() * kills / 50);
      wanted.put(share.getKey(), part);
      given += part;
    }
    wanted.merge(Phase.JUDGING, Math.max(0, kills - given), Integer::sum);
    left.putAll(wanted);
  }

  /** A kill fell into this phase, whatever it was meant for. */
  void fell(Phase phase) {
    left.merge(phase, -1, Integer::sum);
  }

  /**
   * The next moment, for a result that looks so.
   *
   * @param killsLeft how many more there will be, this one included
   */
  Aim next(Traces now, Map<String, Integer> plannedChunks, int killsLeft) {
    if (killsLeft <= left.get(Phase.CLOSING)) {
      return aim(Phase.CLOSING, 0);
    }
    List<Phase> possible = possible(now, plannedChunks);
    List<Phase> urn = new ArrayList<>();
    for (Phase phase : possible) {
      for (int i = 0; i < left.get(phase); i++) {
        urn.add(phase);
      }
    }
    List<Phase> from = urn.isEmpty() ? possible : urn;
    return aim(from.get(random.nextInt(from.size())), now.openChunks(plannedChunks));
  }

  private List<Phase> possible(Traces now, Map<String, Integer> plannedChunks) {
    boolean fresh = plannedChunks.isEmpty() || !now.measured(plannedChunks);
    if (fresh) {
      // Half of the early deaths are kept for the runs that find something there.
      for (Phase early : List.of(Phase.STARTING, Phase.PLANNING)) {
        if (2 * left.get(early) > wanted.get(early)) {
          return List.of(early);
        }
      }
      if (left.get(Phase.MEASURING) > 0) {
        return List.of(Phase.MEASURING);
      }
    }
    long open = now.openChunks(plannedChunks);
    if (!fresh && open == 0) {
      Phase end = now.published(plannedChunks) ? Phase.CLOSING : Phase.PUBLISHING;
      return List.of(end, Phase.STARTING, Phase.PLANNING);
    }
    long chunks = plannedChunks.values().stream().mapToLong(Integer::longValue).sum();
    if (!fresh && open < NEARLY_DONE * chunks && left.get(Phase.PUBLISHING) > 0) {
      return List.of(Phase.PUBLISHING);
    }
    return List.of(Phase.JUDGING, Phase.COMMITTING, Phase.STARTING, Phase.PLANNING);
  }

  private Aim aim(Phase phase, long openChunks) {
    int deaths = Math.max(0, left.get(Phase.JUDGING)) + Math.max(0, left.get(Phase.COMMITTING));
    long commits = random.nextLong(2 * openChunks / (deaths + 1) + 1);
    long span = undisturbedNanos.getOrDefault(phase, 0L);
    long delay =
        switch (phase) {
          case COMMITTING -> 0;
          // A part, so that there is something left to measure for the next.
          case MEASURING -> span / (1 + Math.max(1, left.get(phase)));
          // Two workers commit so often on average; the next commit is less than this away.
          case JUDGING -> 2 * span / Math.max(1, openChunks);
          // Several deployments are published; as many deaths are wanted among them.
          case PUBLISHING -> span / (1 + Math.max(1, left.get(phase)));
          default -> span;
        };
    return new Aim(phase, commits, random.nextLong(delay + 1));
  }
}
