package org.trapline.runners.laptop.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** TIFF structures that nobody's camera writes: they go in circles, claim much, or go deep. */
final class ExifBomb {
  private static final int LARGEST = 65_000;
  private static final int ENTRY = 12;
  private static final int MAKE = 0x010F;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int GPS_DIRECTORY = 0x8825;
  private static final int MAKER_NOTE = 0x927C;
  private static final int SUB_DIRECTORIES = 0x014A;
  private static final int UNDEFINED = 7;
  private static final int LONG = 4;

  private static final int[] POINTERS = {EXIF_DIRECTORY, GPS_DIRECTORY, SUB_DIRECTORIES, 0xA005};
  private static final String[] MAKERS = {
    "RECONYX", "Canon", "NIKON CORPORATION", "OLYMPUS", "SONY", "Panasonic", "Apple", "Leica"
  };

  private ExifBomb() {}

  /** Directories that point at themselves or at one another, or whose next is one before. */
  static byte[] circle(SplittableRandom random) {
    ByteBuffer tiff = begun(400);
    int second = 8 + 2 + 3 * ENTRY + 4;
    tiff.putShort((short) 3);
    entry(tiff, POINTERS[random.nextInt(POINTERS.length)], LONG, 1, second);
    entry(tiff, POINTERS[random.nextInt(POINTERS.length)], LONG, 1, 8);
    entry(tiff, SUB_DIRECTORIES, LONG, 2 + random.nextInt(40), 8);
    tiff.putInt(random.nextBoolean() ? 8 : second);
    tiff.putShort((short) 2);
    entry(tiff, POINTERS[random.nextInt(POINTERS.length)], LONG, 1, 8);
    entry(tiff, POINTERS[random.nextInt(POINTERS.length)], LONG, 1, second);
    tiff.putInt(random.nextBoolean() ? 8 : second);
    return bytes(tiff);
  }

  /** Entries of all types that claim two thousand million values and lie anywhere. */
  static byte[] hugeCounts(SplittableRandom random) {
    int entries = 1 + random.nextInt(200);
    ByteBuffer tiff = begun(8 + 2 + entries * ENTRY + 4);
    tiff.putShort((short) (random.nextInt(10) == 0 ? 0xFFFF : entries));
    for (int i = 0; i < entries; i++) {
      int count = random.nextBoolean() ? Integer.MAX_VALUE : -1 - random.nextInt(1000);
      entry(
          tiff, 0x0100 + random.nextInt(0xA500), random.nextInt(15), count, random.nextInt(70_000));
    }
    tiff.putInt(0);
    return bytes(tiff);
  }

  /** As many directories, each inside the other or behind it, as 64 kB hold. */
  static byte[] deep(SplittableRandom random) {
    ByteBuffer tiff = begun(LARGEST);
    boolean inside = random.nextInt(4) > 0;
    int pointer = POINTERS[random.nextInt(POINTERS.length)];
    while (tiff.remaining() > 2 * (2 + ENTRY + 4)) {
      int next = tiff.position() + 2 + ENTRY + 4;
      tiff.putShort((short) 1);
      entry(tiff, inside ? pointer : MAKE, LONG, 1, next);
      tiff.putInt(inside ? 0 : next);
    }
    return bytes(tiff);
  }

  /** A maker note that fills the segment, of a maker whose notes have a structure of their own. */
  static byte[] makerNote(SplittableRandom random) {
    byte[] make = (MAKERS[random.nextInt(MAKERS.length)] + "\0").getBytes(US_ASCII);
    ByteBuffer tiff = begun(LARGEST);
    int exif = 8 + 2 + 2 * ENTRY + 4;
    int note = exif + 2 + ENTRY + 4;
    int makeAt = LARGEST - make.length;
    tiff.putShort((short) 2);
    entry(tiff, MAKE, 2, make.length, makeAt);
    entry(tiff, EXIF_DIRECTORY, LONG, 1, exif);
    tiff.putInt(0);
    tiff.putShort((short) 1);
    int claimed = random.nextBoolean() ? makeAt - note : Integer.MAX_VALUE;
    entry(tiff, MAKER_NOTE, UNDEFINED, claimed, note);
    tiff.putInt(0);
    byte[] body = new byte[makeAt - note];
    random.nextBytes(body);
    byte[] head = noteHead(random);
    System.arraycopy(head, 0, body, 0, head.length);
    tiff.put(body).put(make);
    return bytes(tiff);
  }

  /** How the notes of several makers begin; a directory that claims much may follow. */
  private static byte[] noteHead(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> new byte[] {0x01, (byte) 0xF1, 0x03, 0x00};
      case 1 -> "RECONYXUF\0\1\0".getBytes(US_ASCII);
      case 2 -> "RECONYXH2\0".getBytes(US_ASCII);
      case 3 -> "Nikon\0\2\20\0\0MM\0*\0\0\0\b".getBytes(US_ASCII);
      case 4 -> "OLYMPUS\0II\3\0".getBytes(US_ASCII);
      default -> new byte[] {(byte) 0xFF, (byte) 0xFF};
    };
  }

  /** Any bytes behind a header that is right. */
  static byte[] random(SplittableRandom random) {
    ByteBuffer tiff = begun(64 + random.nextInt(4000));
    byte[] rest = new byte[tiff.remaining()];
    random.nextBytes(rest);
    tiff.put(rest);
    return bytes(tiff);
  }

  private static ByteBuffer begun(int bytes) {
    return ByteBuffer.allocate(bytes).putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static byte[] bytes(ByteBuffer tiff) {
    byte[] bytes = new byte[tiff.capacity()];
    tiff.get(0, bytes);
    return bytes;
  }
}
