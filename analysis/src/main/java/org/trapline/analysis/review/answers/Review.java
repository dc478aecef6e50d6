package org.trapline.analysis.review.answers;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.review.UnitKind;

/**
 * The answers of one or more reviews, checked against the tables.
 *
 * @param lines all of them, also those without an answer, names as the tables write them
 * @param files the facts of their files
 */
public record Review(List<ReviewLine> lines, Map<Key, Facts> files) {
  /** Copies. */
  public Review {
    lines = List.copyOf(lines);
    files = Map.copyOf(files);
  }

  /**
   * A file of a result.
   *
   * @param deployment its deployment
   * @param mediaId its id
   */
  public record Key(String deployment, String mediaId) {
    static Key of(ReviewLine line) {
      return new Key(line.file().deployment(), line.file().mediaId());
    }
  }

  /**
   * What an event needs to know of a file.
   *
   * @param station where
   * @param time when; null if unknown
   * @param timeIsGood whether the time may make an event
   */
  public record Facts(String station, @Nullable LocalDateTime time, boolean timeIsGood) {}

  /** Whether any line was drawn by chance: corrections alone are no sample. */
  public boolean hasSample() {
    return lines.stream().anyMatch(Review::isDrawn);
  }

  /** Whether a line was drawn by chance and so speaks for others. */
  static boolean isDrawn(ReviewLine line) {
    return line.unit().kind() != UnitKind.MEDIA && line.unit().stratum() != null;
  }

  /** What the person saw, if it was no species: null for the name of one, or for no answer. */
  static @Nullable Seen seen(ReviewLine line) {
    ReviewLine.Answer answer = line.answer();
    return answer == null ? null : Seen.of(answer.name());
  }

  /** The species that the person named; null if none. */
  static @Nullable String species(ReviewLine line) {
    ReviewLine.Answer answer = line.answer();
    return answer == null || Seen.of(answer.name()) != null ? null : answer.name();
  }
}
