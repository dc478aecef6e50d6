package org.trapline.pipeline.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How fast chunks came lately, by the clock of the store that holds them, so that a computer whose
 * clock goes wrong sees the same.
 *
 * @param filesPerSecond above 0
 * @param latest when the last chunk was stored
 */
public record Pace(double filesPerSecond, Instant latest) {
  /**
   * Chunks farther apart belong to different runs: one is at most a minute of work as planned, and
   * a large model on a small machine may take ten times that.
   */
  static final Duration PAUSE = Duration.ofMinutes(15);

  /** What lies longer ago says little about now: another card, another camera, day or night. */
  private static final Duration LATELY = Duration.ofMinutes(30);

  /**
   * A chunk that was committed.
   *
   * @param stored when
   * @param files how many it has
   */
  record Commit(Instant stored, int files) {}

  /** The pace of these commits; empty where fewer than two moments of one run are known. */
  static Optional<Pace> of(List<Commit> commits) {
    List<Commit> newestFirst =
        commits.stream().sorted(Comparator.comparing(Commit::stored).reversed()).toList();
    if (newestFirst.isEmpty()) {
      return Optional.empty();
    }
    Instant latest = newestFirst.get(0).stored();
    Instant first = latest;
    long files = 0;
    long filesOfFirst = 0;
    for (Commit commit : newestFirst) {
      Instant stored = commit.stored();
      if (Duration.between(stored, first).compareTo(PAUSE) > 0
          || Duration.between(stored, latest).compareTo(LATELY) > 0) {
        break;
      }
      filesOfFirst = stored.equals(first) ? filesOfFirst + commit.files() : commit.files();
      first = stored;
      files += commit.files();
    }
    if (first.equals(latest)) {
      return Optional.empty();
    }
    // The first chunk only starts the clock: when it was begun is not known.
    double seconds = Duration.between(first, latest).toMillis() / 1000.0;
    return Optional.of(new Pace((files - filesOfFirst) / seconds, latest));
  }

  /** How long so many files take at this pace. */
  public Duration timeFor(long files) {
    return Duration.ofSeconds((long) (files / filesPerSecond));
  }
}
