package org.trapline.models.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Keeps the best of boxes that show the same thing. Best first; a box is suppressed by a better one
 * of its group whose overlap (intersection over union, in single precision) is strictly greater
 * than the limit; of equal scores the one that came first wins.
 */
public final class NonMaxSuppression {
  /** Most boxes of one picture, as in YOLOv5. */
  static final int MAX_BOXES = 300;

  /** Most candidates that are compared, best first, as in YOLOv5. */
  static final int MAX_CANDIDATES = 30_000;

  /**
   * By how much the boxes of one group are moved away from those of the next, pixels. In single
   * precision this costs the second and third group their last digits, and so does YOLOv5.
   */
  private static final float APART = 7680;

  private NonMaxSuppression() {}

  /**
   * Suppresses doubles.
   *
   * @param iou overlap above which the worse box goes; 1 keeps all
   * @param group boxes of different groups never suppress each other; from class number to number
   *     of the group, from 0
   * @return what remains, best first, at most 300
   */
  public static List<Candidate> keep(
      List<Candidate> candidates, float iou, IntUnaryOperator group) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    // List.sort is stable: equal scores stay in the order of the network.
    sorted.sort(Comparator.comparingDouble((Candidate c) -> c.score()).reversed());
    List<Candidate> kept = new ArrayList<>();
    List<Candidate> moved = new ArrayList<>();
    for (Candidate candidate : sorted.subList(0, Math.min(sorted.size(), MAX_CANDIDATES))) {
      if (kept.size() == MAX_BOXES) {
        break;
      }
      Candidate own = candidate.moved(group.applyAsInt(candidate.label()) * APART);
      if (moved.stream().noneMatch(better -> overlap(better, own) > iou)) {
        kept.add(candidate);
        moved.add(own);
      }
    }
    return kept;
  }

  /** Intersection over union. */
  static float overlap(Candidate a, Candidate b) {
    float width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    float height = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    if (width <= 0 || height <= 0) {
      return 0;
    }
    float both = width * height;
    return both / (area(a) + area(b) - both);
  }

  private static float area(Candidate c) {
    return (c.right() - c.left()) * (c.bottom() - c.top());
  }
}
