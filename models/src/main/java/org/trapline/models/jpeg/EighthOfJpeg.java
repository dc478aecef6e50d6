package org.trapline.models.jpeg;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG made eight times smaller in both directions, from the means of its blocks. What libjpeg
 * does too when asked for 1/8; but it reads the code of every higher frequency one by one to throw
 * it away, and waits for each.
 *
 * <p>The pixels are those of libjpeg-turbo 2 and 3, bit for bit: the same whole numbers in the
 * transform and for the colours, chroma shared by 2 x 2 pixels read as 2 x 2, other shared chroma
 * repeated. ITU-T T.81 and libjpeg's sources (jdhuff.c, jidctred.c, jdmaster.c, jdcolor.c) say how.
 */
public final class EighthOfJpeg {
  private static final int RESTARTS = 8;

  /** Less is read before several trails have met. */
  private static final int WORTH_SHARING = 1 << 19;

  private static final int TRAILS = 3;

  private final OrdinaryJpeg jpeg;
  private final Entropy entropy;
  private final UnitCodes codes;
  private final FollowTrails follow;
  private final List<Plane> planes;
  private final PlaceBlocks place;

  private EighthOfJpeg(OrdinaryJpeg jpeg, byte[] bytes) throws UnusualJpegException {
    this.jpeg = jpeg;
    this.entropy = new Entropy(bytes, jpeg.data());
    this.codes = new UnitCodes(jpeg);
    this.follow = new FollowTrails(entropy, codes);
    this.planes =
        IntStream.range(0, jpeg.components().size()).mapToObj(i -> new Plane(jpeg, i)).toList();
    this.place = new PlaceBlocks(jpeg, entropy, codes, planes);
  }

  /**
   * Decodes an ordinary photo: grey or luma and chroma, 8 bits, Huffman code, one scan, undamaged.
   *
   * @param bytes the whole file
   * @return the small picture, sides rounded up; null for every other file, which a full decoder
   *     has to settle
   */
  public static @Nullable SmallPicture decode(byte[] bytes) {
    try {
      EighthOfJpeg eighth = new EighthOfJpeg(ReadHeader.of(bytes), bytes);
      eighth.read();
      return eighth.picture();
    } catch (UnusualJpegException | IndexOutOfBoundsException e) {
      // A header that ends early or points behind the file's end is not ordinary either.
      return null;
    }
  }

  private void read() throws UnusualJpegException {
    int units = jpeg.unitsAcross() * jpeg.unitsDown();
    entropy.next();
    if (jpeg.restartInterval() == 0) {
      take(trails(units), units);
      return;
    }
    int most = Math.min(jpeg.restartInterval(), units) * codes.count();
    Trail trail = new Trail(0, 0, most, most);
    for (int restarts = 0; place.placed() < units; restarts++) {
      if (restarts > 0) {
        entropy.restart((restarts - 1) % RESTARTS);
        entropy.next();
        place.restart();
      }
      trail.begin(0, entropy.bits());
      follow.follow(trail);
      take(new Trail[] {trail}, Math.min(units, place.placed() + jpeg.restartInterval()));
    }
  }

  private Trail[] trails(int units) {
    int bits = entropy.bits();
    int blocks = units * codes.count();
    if (bits < WORTH_SHARING || codes.alike()) {
      Trail trail = new Trail(0, bits, blocks, blocks);
      follow.follow(trail);
      return new Trail[] {trail};
    }
    Trail[] trails = new Trail[TRAILS];
    for (int i = 0; i < TRAILS; i++) {
      int from = (int) ((long) bits * i / TRAILS);
      int to = (int) ((long) bits * (i + 1) / TRAILS);
      trails[i] = new Trail(from, to, blocks / TRAILS, blocks);
    }
    follow.follow(trails[0], trails[1], trails[2]);
    return trails;
  }

  private void take(Trail[] trails, int units) throws UnusualJpegException {
    JoinTrails join = new JoinTrails(follow, place, codes.count(), entropy.bits());
    entropy.checkUsedUp(join.place(trails, units));
  }

  private SmallPicture picture() {
    int width = (jpeg.width() + 7) / 8;
    int height = (jpeg.height() + 7) / 8;
    byte[] bgr =
        planes.size() == 1
            ? ToBgr.grey(planes.get(0), width, height)
            : ToBgr.colour(planes.get(0), planes.get(1), planes.get(2), width, height);
    return new SmallPicture(width, height, bgr);
  }
}
