package org.trapline.analysis.labels.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.labels.Vote;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.analysis.tables.SafeCsv;
import org.trapline.schemas.LabelSource;

/** Gathers the votes of a source, and how many of its lines are none and why. */
public final class Ballot {
  private final List<Vote> votes = new ArrayList<>();
  private final Map<String, Long> passedOver = new TreeMap<>();

  /** A ballot without votes. */
  Ballot() {}

  void add(Vote vote) {
    votes.add(vote);
  }

  /** Adds what a line says, or notes that it says nothing. */
  void add(
      CsvRow row, String column, PhotoName photo, Vote.@Nullable Said said, LabelSource source) {
    if (said == null) {
      passOver("lines without an answer");
      return;
    }
    if (SafeCsv.looksLikeFormula(said.label())) {
      throw row.refuse(column, said.label(), "that is a formula and no name: correct it");
    }
    add(new Vote(photo, said, source));
  }

  void passOver(String what) {
    passOver(what, 1);
  }

  void passOver(String what, long count) {
    if (count > 0) {
      passedOver.merge(what, count, Long::sum);
    }
  }

  /** The votes in the order of the source. */
  public List<Vote> votes() {
    return List.copyOf(votes);
  }

  /** Lines that are no votes, by what they are. */
  public Map<String, Long> passedOver() {
    return new TreeMap<>(passedOver);
  }
}
