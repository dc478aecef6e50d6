package org.trapline.models.bands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
    // Which photos have an edge on which line.
    NavigableMap<Integer, List<Integer>> photosAt = new TreeMap<>();
    for (int photo = 0; photo < margins.size(); photo++) {
      for (int line : StraightEdges.in(margins.get(photo))) {
        photosAt.computeIfAbsent(line, any -> new ArrayList<>()).add(photo);
      }
    }
    List<EdgeVotes> gathered = new ArrayList<>();
    Map<Integer, Integer> votes = new HashMap<>();
    for (Map.Entry<Integer, List<Integer>> entry : photosAt.entrySet()) {
      int line = entry.getKey();
      entry.getValue().forEach(photo -> votes.put(photo, line));
      Integer next = photosAt.higherKey(line);
      if (next == null || next - line > TOLERANCE) {
        gathered.add(0, new EdgeVotes(List.copyOf(votes.values())));
        votes.clear();
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

  /** The outermost agreeing vote: all lines farther out are band in every photo. */
  int outermost() {
    return Math.max(lines.get(0), depth() - TOLERANCE);
  }

  /** The innermost agreeing vote: from there on all lines are world in every photo. */
  int innermost() {
    return Math.min(lines.get(lines.size() - 1), depth() + TOLERANCE);
  }

  /** Whether nearly all votes are within {@link #TOLERANCE} of {@link #depth}. */
  boolean exact() {
    long agreeing = lines.stream().filter(line -> Math.abs(line - depth()) <= TOLERANCE).count();
    return agreeing >= AGREEING_SHARE * lines.size();
  }
}
