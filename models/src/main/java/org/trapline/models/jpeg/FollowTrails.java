package org.trapline.models.jpeg;

/**
 * Finds where a photo's blocks begin, and their means: nearly all of the work.
 *
 * <p>A code begins where the last one ends, so that a core that follows one trail mostly waits for
 * its own last step. Here it follows three at a time, which began at different bits, and never
 * decides anything by a branch that it could not foresee.
 */
final class FollowTrails {
  private static final int UNSEEN = Long.SIZE - Stride.BITS;

  /** Strides that one look ahead is good for: {@link Entropy#AHEAD} by {@link Stride#BITS}. */
  private static final int STRIDES = 4;

  private static final int FREQUENCIES = 64;
  private static final long LOW = 0xffff_ffffL;

  private final Entropy entropy;
  private final UnitCodes codes;
  private final int[] strides;
  private final int[] first;
  private final int wrap;

  FollowTrails(Entropy entropy, UnitCodes codes) {
    this.entropy = entropy;
    this.codes = codes;
    this.strides = codes.strides();
    this.first = codes.first();
    this.wrap = codes.wrap();
  }

  /** Follows one trail to its end, or a little further. */
  void follow(Trail trail) {
    while (trail.isOpen()) {
      alone(trail);
      slowly(trail);
    }
  }

  /** Follows three trails to their ends, or a little further. */
  void follow(Trail one, Trail two, Trail three) {
    while (one.isOpen() && two.isOpen() && three.isOpen()) {
      together(one, two, three);
      slowly(one);
      slowly(two);
      slowly(three);
    }
    follow(one);
    follow(two);
    follow(three);
  }

  /**
   * Until one of them is at its end, has no room or needs a slow step. All stands here three times:
   * what a stride begins and ends with must lie in a core's registers, and not in objects.
   */
  @SuppressWarnings("checkstyle:methodlength")
  private void together(Trail one, Trail two, Trail three) {
    int[] table = strides;
    int[] begins = first;
    int around = wrap;
    byte[] bytes = entropy.bytes();
    long[] found0 = one.room();
    int bit0 = one.bit();
    int passed0 = one.passed();
    int inside0 = passed0 > 0 ? 1 : 0;
    int block0 = (one.next() - 1) % around;
    int before0 = one.next() - block0;
    int entries0 = begins[block0] + inside0 * Stride.STATE;
    long[] found1 = two.room();
    int bit1 = two.bit();
    int passed1 = two.passed();
    int inside1 = passed1 > 0 ? 1 : 0;
    int block1 = (two.next() - 1) % around;
    int before1 = two.next() - block1;
    int entries1 = begins[block1] + inside1 * Stride.STATE;
    long[] found2 = three.room();
    int bit2 = three.bit();
    int passed2 = three.passed();
    int inside2 = passed2 > 0 ? 1 : 0;
    int block2 = (three.next() - 1) % around;
    int before2 = three.next() - block2;
    int entries2 = begins[block2] + inside2 * Stride.STATE;
    open:
    while (bit0 < one.end()
        && bit1 < two.end()
        && bit2 < three.end()
        && block0 < around
        && block1 < around
        && block2 < around) {
      long ahead0 = Entropy.ahead(bytes, bit0);
      long ahead1 = Entropy.ahead(bytes, bit1);
      long ahead2 = Entropy.ahead(bytes, bit2);
      for (int i = 0; i < STRIDES; i++) {
        int stride0 = table[entries0 + (int) (ahead0 >>> UNSEEN)];
        int reached0 = passed0 + Stride.passed(stride0);
        int stride1 = table[entries1 + (int) (ahead1 >>> UNSEEN)];
        int reached1 = passed1 + Stride.passed(stride1);
        int stride2 = table[entries2 + (int) (ahead2 >>> UNSEEN)];
        int reached2 = passed2 + Stride.passed(stride2);
        if (((reached0 | reached1 | reached2) & FREQUENCIES) != 0) {
          break open;
        }
        found0[(before0 + block0) & (inside0 - 1)] = (long) bit0 << Integer.SIZE | (stride0 & LOW);
        int used0 = stride0 & Stride.USED;
        bit0 += used0;
        ahead0 <<= used0;
        block0 += Stride.ends(stride0);
        inside0 = Stride.inside(stride0);
        entries0 = begins[block0] + (stride0 & Stride.INSIDE);
        passed0 = reached0 & -inside0;
        found1[(before1 + block1) & (inside1 - 1)] = (long) bit1 << Integer.SIZE | (stride1 & LOW);
        int used1 = stride1 & Stride.USED;
        bit1 += used1;
        ahead1 <<= used1;
        block1 += Stride.ends(stride1);
        inside1 = Stride.inside(stride1);
        entries1 = begins[block1] + (stride1 & Stride.INSIDE);
        passed1 = reached1 & -inside1;
        found2[(before2 + block2) & (inside2 - 1)] = (long) bit2 << Integer.SIZE | (stride2 & LOW);
        int used2 = stride2 & Stride.USED;
        bit2 += used2;
        ahead2 <<= used2;
        block2 += Stride.ends(stride2);
        inside2 = Stride.inside(stride2);
        entries2 = begins[block2] + (stride2 & Stride.INSIDE);
        passed2 = reached2 & -inside2;
      }
    }
    one.stand(bit0, before0 + block0, passed0);
    two.stand(bit1, before1 + block1, passed1);
    three.stand(bit2, before2 + block2, passed2);
  }

  /** Until it is at its end, has no room or needs a slow step. */
  private void alone(Trail trail) {
    int[] table = strides;
    int[] begins = first;
    int around = wrap;
    byte[] bytes = entropy.bytes();
    long[] found0 = trail.room();
    int bit0 = trail.bit();
    int passed0 = trail.passed();
    int inside0 = passed0 > 0 ? 1 : 0;
    int block0 = (trail.next() - 1) % around;
    int before0 = trail.next() - block0;
    int entries0 = begins[block0] + inside0 * Stride.STATE;
    open:
    while (bit0 < trail.end() && block0 < around) {
      long ahead0 = Entropy.ahead(bytes, bit0);
      for (int i = 0; i < STRIDES; i++) {
        int stride0 = table[entries0 + (int) (ahead0 >>> UNSEEN)];
        int reached0 = passed0 + Stride.passed(stride0);
        if ((reached0 & FREQUENCIES) != 0) {
          break open;
        }
        found0[(before0 + block0) & (inside0 - 1)] = (long) bit0 << Integer.SIZE | (stride0 & LOW);
        int used0 = stride0 & Stride.USED;
        bit0 += used0;
        ahead0 <<= used0;
        block0 += Stride.ends(stride0);
        inside0 = Stride.inside(stride0);
        entries0 = begins[block0] + (stride0 & Stride.INSIDE);
        passed0 = reached0 & -inside0;
      }
    }
    trail.stand(bit0, before0 + block0, passed0);
  }

  /** Takes one code, or the rest of a block, if no stride is for it. */
  private void slowly(Trail trail) {
    long ahead = entropy.ahead(trail.bit());
    int begin = first[(trail.next() - 1) % wrap] + (trail.passed() > 0 ? Stride.STATE : 0);
    int stride = strides[begin + (int) (ahead >>> UNSEEN)];
    if (trail.isOpen() && trail.passed() + Stride.passed(stride) >= FREQUENCIES) {
      if (trail.passed() == 0) {
        mean(trail, ahead);
      } else {
        rest(trail);
      }
    }
  }

  private void mean(Trail trail, long ahead) {
    int code = codes.of(trail.next() - 1).lowest().at(ahead);
    int length = HuffmanCode.length(code);
    int size = HuffmanCode.symbol(code);
    int difference = HuffmanCode.isLowest(code) ? JpegBits.number(ahead << length, size) : 0;
    if (HuffmanCode.isLowest(code) && Stride.holds(difference)) {
      trail.mean(difference, trail.bit() + length + size);
    } else {
      trail.damaged();
    }
  }

  private void rest(Trail trail) {
    HuffmanCode higher = codes.of(trail.next() - 1).higher();
    int bit = trail.bit();
    int reached = trail.passed();
    while (reached < FREQUENCIES) {
      int code = higher.at(entropy.ahead(bit));
      if (!HuffmanCode.isHigher(code)) {
        trail.damaged();
        return;
      }
      bit += HuffmanCode.length(code) + HuffmanCode.size(code);
      if (HuffmanCode.isEnd(code)) {
        break;
      }
      reached += HuffmanCode.run(code) + 1;
    }
    if (reached > FREQUENCIES) {
      trail.damaged();
    } else {
      trail.stand(bit, trail.next() + 1, 0);
    }
  }
}
