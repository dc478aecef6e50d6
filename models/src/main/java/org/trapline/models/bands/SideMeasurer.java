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

  /** Below this length a line in the field is now and then straight to the pixel. */
  private static final int LONG_ENOUGH = 400;

  /** From this length on, no line in the field was ever seen straight to the pixel. */
  private static final int BEYOND_DOUBT = 800;

  /** No band is thinner than this share of the picture; a line or two at the border are frame. */
  private static final double MIN_DEPTH_SHARE = 0.01;

  private static final int MIN_DEPTH = 3;

  /** The outermost share of the picture that must change for there to be no band. */
  private static final double BORDER_SHARE = 0.04;

  private static final double CHANGING_SHARE = 0.9;

  /** Of the difference across 13 lines, at least this share lies in the 4 lines at an edge. */
  private static final double SHARP_SHARE = 0.6;

  /** As long as a straight edge has to be, so that whatever differs abruptly shows one. */
  private static final double DIFFERING_SHARE = 0.75;

  private final Side side;
  private final int length;
  private final int extent;
  private final List<Margin> margins;
  private final Variation variation;
  private final long rarerLight;

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
    long days = photos.stream().filter(BandEvidence::day).count();
    this.rarerLight = Math.min(days, photos.size() - days);
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
    // One photo by day among dark nights is enough where such an edge cannot be an accident.
    double enough = length < BEYOND_DOUBT ? Math.max(2, MIN_SUPPORT * margins.size()) : 1;
    if (photos < enough || !edge.exact() || !sharp(edge)) {
      return false;
    }
    return (stillOutside(edge) && 2 * contradicting(edge) <= photos) || veiledOutside(edge);
  }

  /** Whether the edge is most of the way from band to world, and no step of a gradual one. */
  private boolean sharp(EdgeVotes edge) {
    int outside = outside(edge);
    int inside = edge.innermost() + 1;
    int farInside = Math.min(inside + BESIDE, margins.get(0).lines() - 1);
    long near = 0;
    long far = 0;
    for (Margin margin : margins) {
      for (int cell = 0; cell < margin.cells(); cell++) {
        near += Math.abs(margin.mean(inside, cell) - margin.mean(outside, cell));
        far += Math.abs(margin.mean(farInside, cell) - margin.mean(outside, cell));
      }
    }
    return near >= SHARP_SHARE * far;
  }

  /** A line of the band close to its edge, in every photo. */
  private static int outside(EdgeVotes edge) {
    return Math.max(0, edge.outermost() - 2);
  }

  private boolean stillOutside(EdgeVotes edge) {
    int depth = edge.depth();
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

  private boolean veiledOutside(EdgeVotes edge) {
    return length >= LONG_ENOUGH
        && edge.depth() >= Veil.minDepth()
        && edge.photos() >= VEIL_SUPPORT * margins.size()
        && Veil.covers(margins, edge);
  }

  /** How many photos differ between band and world, but not by a straight edge. */
  private int contradicting(EdgeVotes edge) {
    int inside = edge.innermost() + BESIDE;
    int differing = 0;
    for (Margin margin : margins) {
      int cells = 0;
      for (int cell = 0; cell < margin.cells(); cell++) {
        int step = margin.mean(inside, cell) - margin.mean(outside(edge), cell);
        cells += Math.abs(step) > STILL ? 1 : 0;
      }
      differing += cells >= DIFFERING_SHARE * margin.cells() ? 1 : 0;
    }
    return Math.max(0, differing - edge.photos());
  }

  /**
   * How many photos with a straight edge speak against a band elsewhere or none. Where light is
   * rare, a few photos are all that can show the edge.
   */
  private double rivalSupport() {
    if (length < LONG_ENOUGH || !side.horizontal()) {
      return Math.max(2, 0.5 * margins.size());
    }
    double support = 0.25 * margins.size();
    return length < BEYOND_DOUBT ? Math.max(2, support) : Math.min(support, 0.5 * rarerLight);
  }

  private SideVerdict withoutEdge() {
    int border = Math.min(Math.max(MIN_DEPTH, (int) (BORDER_SHARE * extent)), extent);
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
