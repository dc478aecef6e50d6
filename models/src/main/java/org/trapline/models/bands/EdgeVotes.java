package org.trapline.models.bands;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The photos of a camera that show a straight edge on the same line, give or take two.
 *
 * @param lines one vote for each photo: the first line inside its edge; ascending
 */
record EdgeVotes(List<Integer> lines) {
  /** What a measured edge may be off by; firmware versions and rescaling move bands this much. */
  static final int TOLERANCE = 2;

  /** Of photos that differ by a line or two, this share decides for the deeper band. */
  private static final double DEEPER_SHARE = 0.25;

  /** So many votes must agree with the edge for it to count as exact. */
  private static final double AGREEING_SHARE = 0.8;

  /** Keeps its own ascending copy. */
  EdgeVotes {
    lines = lines.stream().sorted().toList();
  }

  /** Gathers the edges of all photos into votes, the innermost edge first. */
  static List<EdgeVotes> gather(List<Margin> margins) {
    List<Integer> all = new ArrayList<>();
    margins.forEach(margin -> all.addAll(StraightEdges.in(margin)));
    Collections.sort(all);
    List<EdgeVotes> gathered = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= all.size(); i++) {
      if (i == all.size() || all.get(i) - all.get(i - 1) > TOLERANCE) {
        gathered.add(0, new EdgeVotes(all.subList(start, i)));
        start = i;
      }
    }
    return gathered;
  }

  /** How many photos show the edge. */
  int photos() {
    return lines.size();
  }

  /**
   * The first line of the world. Where photos differ by a line, the deeper band wins: two lines of
   * world are a smaller loss than a line of logo in every photo.
   */
  int depth() {
    return lines.get(lines.size() - (int) Math.ceil(DEEPER_SHARE * lines.size()));
  }

  /** Whether nearly all votes are within {@link #TOLERANCE} of {@link #depth}. */
  boolean exact() {
    long agreeing = lines.stream().filter(line -> Math.abs(line - depth()) <= TOLERANCE).count();
    return agreeing >= AGREEING_SHARE * lines.size();
  }
}
