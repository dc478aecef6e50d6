package org.trapline.runners.laptop.fuzz;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** What may befall a photo's bytes. */
enum Mutation {
  /** A few bytes anywhere. */
  FLIPPED,
  /** A few bytes of the header. */
  FLIPPED_HEADER,
  /** A few bytes of the last three quarters, which are compressed pixels. */
  FLIPPED_PIXELS,
  /** Ends early, after any number of hundredths. */
  CUT_OFF,
  /** Ends early and is filled up, as by a broken copy. */
  FILLED_UP,
  /** Sectors of a card that came back as zeros, as ones, or as something else. */
  LOST_SECTORS,
  /** Bytes that do not belong there. */
  INSERTED,
  /** Two segments of the header change places. */
  SWAPPED_SEGMENTS,
  /** A segment stands twice. */
  DOUBLED_SEGMENT,
  /** A segment is missing. */
  REMOVED_SEGMENT,
  /** The header claims another size. */
  ABSURD_SIZE,
  /** Directories that go in circles. */
  EXIF_CIRCLE,
  /** Entries that claim more than there is. */
  EXIF_COUNTS,
  /** Directories in directories. */
  EXIF_DEEP,
  /** A maker note of 64 kB. */
  EXIF_NOTE,
  /** No directory at all. */
  EXIF_RANDOM;

  private static final int[] SIDES = {
    0, 1, 2, 7, 8, 9, 639, 641, 1000, 5000, 9999, 20_000, 32_768, 65_500, 65_535
  };

  /** A changed copy. */
  byte[] of(byte[] original, SplittableRandom dice) {
    byte[] photo = original.clone();
    return switch (this) {
      case FLIPPED -> flipped(photo, dice, 0, photo.length);
      case FLIPPED_HEADER -> flipped(photo, dice, 0, Math.min(1024, photo.length));
      case FLIPPED_PIXELS -> flipped(photo, dice, photo.length / 4, photo.length);
      case CUT_OFF -> Arrays.copyOf(photo, photo.length * (1 + dice.nextInt(99)) / 100);
      case FILLED_UP -> filledUp(photo, dice);
      case LOST_SECTORS -> lostSectors(photo, dice);
      case INSERTED -> inserted(photo, dice);
      // What is no JPEG has no segments; it gets some wrong bytes.
      default ->
          Segments.of(photo)
              .filter(parts -> parts.count() > 0)
              .map(parts -> otherwise(parts, dice).joined())
              .orElseGet(() -> flipped(photo, dice, 0, Math.min(1024, photo.length)));
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Segments otherwise(Segments parts, SplittableRandom dice) {
    int one = dice.nextInt(parts.count());
    int other = dice.nextInt(parts.count());
    return switch (this) {
      case SWAPPED_SEGMENTS -> parts.swap(one, other);
      case DOUBLED_SEGMENT -> parts.twice(one, other);
      case REMOVED_SEGMENT -> parts.without(one);
      case ABSURD_SIZE -> parts.sized(side(dice), side(dice));
      case EXIF_CIRCLE -> parts.exif(ExifBomb.circle(dice));
      case EXIF_COUNTS -> parts.exif(ExifBomb.hugeCounts(dice));
      case EXIF_DEEP -> parts.exif(ExifBomb.deep(dice));
      case EXIF_NOTE -> parts.exif(ExifBomb.makerNote(dice));
      case EXIF_RANDOM -> parts.exif(ExifBomb.random(dice));
      default -> throw new IllegalStateException(this + " has nothing to do with segments");
    };
  }

  private static byte[] flipped(byte[] photo, SplittableRandom dice, int from, int to) {
    int flips = 1 + dice.nextInt(8);
    for (int i = 0; i < flips; i++) {
      photo[dice.nextInt(from, to)] ^= (byte) (1 + dice.nextInt(255));
    }
    return photo;
  }

  private static byte[] filledUp(byte[] photo, SplittableRandom dice) {
    int from = photo.length * (1 + dice.nextInt(99)) / 100;
    Arrays.fill(photo, from, photo.length, (byte) (dice.nextBoolean() ? 0 : 0xFF));
    return photo;
  }

  private static byte[] lostSectors(byte[] photo, SplittableRandom dice) {
    int sector = 512;
    int from = dice.nextInt(photo.length / sector + 1) * sector;
    int to = Math.min(photo.length, from + sector * (1 + dice.nextInt(8)));
    byte[] lost = new byte[Math.max(0, to - from)];
    switch (dice.nextInt(3)) {
      case 0 -> dice.nextBytes(lost);
      case 1 -> Arrays.fill(lost, (byte) 0xFF);
      default -> Arrays.fill(lost, (byte) 0);
    }
    System.arraycopy(lost, 0, photo, Math.min(from, photo.length), lost.length);
    return photo;
  }

  private static byte[] inserted(byte[] photo, SplittableRandom dice) {
    byte[] strange = new byte[1 + dice.nextInt(600)];
    dice.nextBytes(strange);
    int at = dice.nextInt(photo.length);
    byte[] longer = Arrays.copyOf(photo, photo.length + strange.length);
    System.arraycopy(strange, 0, longer, at, strange.length);
    System.arraycopy(photo, at, longer, at + strange.length, photo.length - at);
    return longer;
  }

  private static int side(SplittableRandom dice) {
    return SIDES[dice.nextInt(SIDES.length)];
  }
}
