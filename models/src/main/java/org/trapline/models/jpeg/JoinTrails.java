package org.trapline.models.jpeg;

/**
 * One trail out of several that began at different bits: each is followed until it comes upon a
 * unit that the next one has found to begin at the same bit, and from there on the next one is
 * right. Where codes tell themselves apart, as Huffman's do, that takes some hundred blocks (S. T.
 * Klein and Y. Wiseman, Parallel Huffman decoding with applications to JPEG files, The Computer
 * Journal 46, 2003).
 */
final class JoinTrails {
  /** By how much a trail is followed further until they meet. */
  private static final int PIECE = 1 << 13;

  private final FollowTrails follow;
  private final PlaceBlocks place;
  private final int unitBlocks;
  private final int bits;
  private int met;

  JoinTrails(FollowTrails follow, PlaceBlocks place, int unitBlocks, int bits) {
    this.follow = follow;
    this.place = place;
    this.unitBlocks = unitBlocks;
    this.bits = bits;
  }

  /**
   * Places so many units.
   *
   * @param trails in the order of their beginnings; the first one is right from its beginning
   * @return the bit behind the last unit
   */
  int place(Trail[] trails, int units) throws UnusualJpegException {
    Trail trail = trails[0];
    int from = 0;
    for (int i = 1; i < trails.length; i++) {
      int theirs = meet(trail, from, trails[i]);
      if (theirs >= 0) {
        place.place(trail, from, met);
        trail = trails[i];
        from = theirs;
      }
    }
    trail.goOn(bits);
    follow.follow(trail);
    int to = from + units - place.placed();
    if (to < from || to * unitBlocks > trail.blocks()) {
      throw new UnusualJpegException("the data end before the picture");
    }
    place.place(trail, from, to);
    return trail.start(to * unitBlocks);
  }

  /**
   * The number of the other trail's unit where they meet, or -1; leaves its own in {@link #met}.
   */
  private int meet(Trail own, int from, Trail other) {
    met = firstFrom(own, from, other.start(0));
    int theirs = 0;
    while (true) {
      while (units(own) <= met) {
        if (own.bit() >= bits || own.isFull()) {
          return -1;
        }
        own.goOn(Math.min(bits, own.bit() + PIECE));
        follow.follow(own);
      }
      int start = own.start(met * unitBlocks);
      while (theirs < units(other) && other.start(theirs * unitBlocks) < start) {
        theirs++;
      }
      if (theirs == units(other)) {
        return -1;
      }
      if (other.start(theirs * unitBlocks) == start) {
        return theirs;
      }
      met++;
    }
  }

  private int units(Trail trail) {
    return trail.blocks() / unitBlocks;
  }

  /** The first unit that does not begin before a bit; the number of units if there is none. */
  private int firstFrom(Trail trail, int from, int bit) {
    int low = from;
    int high = units(trail);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (trail.start(middle * unitBlocks) < bit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
