package org.trapline.models.bands;

import java.util.List;

/**
 * Decides for one border of a camera's pictures whether it carries a band, and how deep it is.
 *
 * <p>A band is believed on three grounds together: an edge that is straight to the pixel from end
 * to end, on the same line in the photos that show it; lines outside it that stay the same in all
 * photos, or are a veiled continuation of the world; and lines inside it that change. What has only
 * some of them is unsure.
 */
final class SideMeasurer {
  /** Brightness ranges up to this, in levels of 255, are JPEG's noise and no change. */
  private static final int STILL = 8;

  /** JPEG's blocks ring up to 16 lines away from an edge (8 x 8, chroma halved). */
  private static final int RINGING_LINES = 16;

  /** Near an edge, ringing reaches this share of the change beside it. */
  private static final double RINGING_SHARE = 0.2;

  /** Up to this share of a band's lines next to the border may be frayed, as in Bushnell's. */
  private static final int FRAYED = 16;

  /** Lines inside an edge in which the world must change. */
  private static final int BESIDE = 8;

  /** An edge seen in fewer photos than this is an accident of these photos. */
  private static final double MIN_SUPPORT = 0.1;

  /** A veil changes with the world, so nearly every photo must show its edge. */
  private static final double VEIL_SUPPORT = 0.8;

  /** Below this length a line in the field can be straight to the pixel. */
  private static final int LONG_ENOUGH = 400;

  /** No band is thinner than this share of the picture; a line or two at the border are frame. */
  private static final double MIN_DEPTH_SHARE = 0.01;

  private static final int MIN_DEPTH = 3;

  /** The outermost share of the picture that must change for there to be no band. */
  private static final double BORDER_SHARE = 0.04;

  private static final double CHANGING_SHARE = 0.9;

  private final Side side;
  private final int length;
  private final int extent;
  private final List<Margin> margins;
  private final Variation variation;

  /**
   * Looks at one border.
   *
   * @param photos photos of one camera and size, undamaged
   */
  SideMeasurer(Side side, List<BandEvidence> photos) {
    BandEvidence first = photos.get(0);
    this.side = side;
    this.length = side.horizontal() ? first.width() : first.height();
    this.extent = side.extent(first.width(), first.height());
    this.margins = photos.stream().map(photo -> photo.margin(side)).toList();
    this.variation = Variation.over(margins);
  }

  /** The verdict, with its reason. */
  SideVerdict verdict() {
    int minDepth = Math.max(MIN_DEPTH, (int) (MIN_DEPTH_SHARE * extent));
    int maxDepth = margins.get(0).maxDepth();
    int rivals = 0;
    for (EdgeVotes edge : EdgeVotes.gather(margins)) {
      if (edge.depth() < minDepth || edge.depth() > maxDepth) {
        continue;
      }
      if (isBand(edge)) {
        return rivals > 0 ? disagreement(rivals) : accepted(edge);
      }
      if (edge.photos() >= rivalSupport()) {
        rivals = Math.max(rivals, edge.photos());
      }
    }
    if (rivals > 0) {
      return disagreement(rivals);
    }
    return withoutEdge();
  }

  private SideVerdict accepted(EdgeVotes edge) {
    int depth = edge.depth();
    if (variation.quietAround(depth + 1, depth + 1 + BESIDE) <= STILL) {
      return SideVerdict.unsure("the photos are too alike to tell band from world " + side.place());
    }
    return SideVerdict.band(depth, "%d %s %s".formatted(depth, side.unit(), side.place()));
  }

  private SideVerdict disagreement(int photos) {
    return SideVerdict.unsure(
        "%d of %d photos show a straight edge %s, but not all the same band"
            .formatted(photos, margins.size(), side.place()));
  }

  private boolean isBand(EdgeVotes edge) {
    int photos = edge.photos();
    if (!edge.exact() || photos < Math.max(2, MIN_SUPPORT * margins.size())) {
      return false;
    }
    return (stillOutside(edge.depth()) && contradicting(edge) <= photos)
        || veiledOutside(edge.depth(), photos);
  }

  private boolean stillOutside(int depth) {
    int change = variation.quietAround(depth + 1, depth + 1 + BESIDE);
    for (int line = depth / FRAYED; line < depth - EdgeVotes.TOLERANCE; line++) {
      boolean ringing = depth - line <= RINGING_LINES;
      double allowed = ringing ? Math.max(STILL, RINGING_SHARE * change) : STILL;
      if (variation.quiet().get(line) > allowed) {
        return false;
      }
    }
    return true;
  }

  private boolean veiledOutside(int depth, int photos) {
    return length >= LONG_ENOUGH
        && depth >= Veil.minDepth()
        && photos >= VEIL_SUPPORT * margins.size()
        && Veil.covers(margins, depth);
  }

  /** Photos in which band and world differ but not by a straight edge. */
  private int contradicting(EdgeVotes edge) {
    int depth = edge.depth();
    int differing = 0;
    for (Margin margin : margins) {
      differing += differs(margin, depth) ? 1 : 0;
    }
    return Math.max(0, differing - edge.photos());
  }

  private static boolean differs(Margin margin, int depth) {
    int differing = 0;
    for (int cell = 0; cell < margin.cells(); cell++) {
      int inside = margin.mean(depth + RINGING_LINES / 2, cell);
      int outside = margin.mean(depth / 2, cell);
      differing += Math.abs(inside - outside) > STILL ? 1 : 0;
    }
    return differing >= 0.75 * margin.cells();
  }

  /** How many photos with a straight edge speak against a band elsewhere or none. */
  private double rivalSupport() {
    boolean reliable = length >= LONG_ENOUGH && side.horizontal();
    return Math.max(2, (reliable ? 0.25 : 0.5) * margins.size());
  }

  private SideVerdict withoutEdge() {
    int border = Math.max(MIN_DEPTH, (int) (BORDER_SHARE * extent));
    long changing =
        variation.middling().subList(0, border).stream().filter(range -> range > STILL).count();
    // Bands on the left and right are rare: sideways cameras have them, and then with an edge.
    if (changing >= CHANGING_SHARE * border || !side.horizontal()) {
      return SideVerdict.none();
    }
    return SideVerdict.unsure(
        "the picture hardly changes %s, yet no straight edge shows there".formatted(side.place()));
  }
}
