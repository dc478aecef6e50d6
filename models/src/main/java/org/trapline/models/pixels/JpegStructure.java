package org.trapline.models.pixels;

import org.jspecify.annotations.Nullable;
import org.trapline.models.jpeg.FullByte;
import org.trapline.models.pixels.PictureHeader.Condition;
import org.trapline.schemas.ErrorCode;

/**
 * Walks through the markers of a JPEG from start to end without decoding: size, kind, and whether
 * the structure shows damage. Follows libjpeg in what it tolerates.
 *
 * <p>What the walk notices: a file that ends early; a marker that cannot stand where it stands;
 * stray bytes between segments; runs of zeros or of 0xFF, which is how lost sectors of a card look;
 * too little data for the picture's size; restart markers that are missing or out of order. All but
 * the first two are only suspicions, for a decoder to settle. Compressed data replaced by other
 * compressed data of the same kind leaves no trace in the structure and is not noticed.
 */
final class JpegStructure {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int DRI = 0xdd;
  private static final int TEM = 0x01;
  private static final int RST0 = 0xd0;
  private static final int FRAME_BYTES = 8;

  /**
   * The usual tables need 4 bits and more for a block of one flat colour; below that on average the
   * picture is flat and cleverly coded, or most of it is missing.
   */
  private static final int MIN_BITS_PER_BLOCK = 4;

  private final byte[] bytes;
  private int at = 2;
  private @Nullable JpegFrame frame;
  private long pictureBytes;
  private int scans;
  private int restartInterval;
  private long restarts;
  private boolean complete;
  private boolean broken;
  private boolean suspect;

  private JpegStructure(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads the header and looks for damage; refuses what no decoder here can read. */
  static PictureHeader read(byte[] bytes, PixelLimits limits) throws PhotoException {
    JpegStructure jpeg = new JpegStructure(bytes);
    jpeg.walk();
    JpegFrame frame = jpeg.checked(limits);
    return new PictureHeader(
        frame.width(),
        frame.height(),
        frame.sampling().components(),
        ExifOrientation.of(bytes, MediaFormat.JPEG),
        jpeg.condition(frame));
  }

  private void walk() {
    boolean more = true;
    while (more) {
      int marker = nextMarker();
      if (marker < 0) {
        more = false;
      } else if (marker == EOI) {
        complete = true;
        more = false;
      } else if (!isRestart(marker) && marker != TEM) {
        more = segment(marker);
      }
    }
  }

  /** The next marker's code, passing over fill bytes and strays; -1 at the end of the file. */
  private int nextMarker() {
    while (at < bytes.length) {
      if (bytes[at++] != (byte) 0xff) {
        suspect = true;
        continue;
      }
      while (at < bytes.length && bytes[at] == (byte) 0xff) {
        at++;
      }
      if (at < bytes.length && bytes[at++] != 0) {
        return bytes[at - 1] & 0xff;
      }
    }
    return -1;
  }

  /** Takes one segment in; false where the walk cannot go on. */
  private boolean segment(int marker) {
    boolean known = (marker >= 0xc0 && marker <= 0xef) || marker == 0xfe;
    int length = at + 2 <= bytes.length ? unsignedShort(at) : Integer.MAX_VALUE;
    boolean second = isFrame(marker) && frame != null;
    if (!known || marker == SOI || length < 2 || second) {
      broken = true;
      return false;
    }
    if (length > bytes.length - at) {
      return false;
    }
    if (isFrame(marker) && length >= FRAME_BYTES) {
      frame = readFrame(marker, length);
    } else if (marker == DRI && length >= 4) {
      restartInterval = unsignedShort(at + 2);
    }
    at += length;
    if (marker == SOS) {
      scans++;
      skipCompressed();
    }
    return true;
  }

  private JpegFrame readFrame(int marker, int length) {
    int components = Math.min(bytes[at + 7] & 0xff, (length - FRAME_BYTES) / 3);
    return new JpegFrame(
        marker,
        bytes[at + 2] & 0xff,
        unsignedShort(at + 5),
        unsignedShort(at + 3),
        JpegFrame.Sampling.read(bytes, at + FRAME_BYTES, components));
  }

  /** Passes over compressed data up to the next real marker. */
  private void skipCompressed() {
    int start = at;
    while (at + 1 < bytes.length) {
      if (bytes[at] != (byte) 0xff) {
        at = FullByte.next(bytes, at + 1);
        continue;
      }
      int next = bytes[at + 1] & 0xff;
      if (isRestart(next)) {
        suspect |= next != RST0 + restarts % 8 && scans == 1;
        restarts++;
        at += 2;
      } else if (next == 0) {
        at += 2;
      } else if (next == 0xff) {
        at++;
      } else {
        break;
      }
    }
    if (at + 1 >= bytes.length) {
      at = bytes.length;
    }
    pictureBytes += at - start;
    suspect |= new LostSectors(bytes).between(start, at);
  }

  private JpegFrame checked(PixelLimits limits) throws PhotoException {
    if (frame != null) {
      frame.checkSupported();
      PictureHeader.checkSize(frame.width(), frame.height(), limits);
      if (pictureBytes > 0) {
        return frame;
      }
    }
    if (!complete && !broken) {
      throw new PhotoException(
          ErrorCode.TRUNCATED,
          "The file ends after %d bytes, before the picture begins.".formatted(bytes.length));
    }
    throw new PhotoException(
        ErrorCode.UNREADABLE, "The file starts like a JPEG but holds no picture.");
  }

  private Condition condition(JpegFrame known) {
    if (broken) {
      return Condition.BROKEN;
    }
    if (!complete) {
      return Condition.CUT_OFF;
    }
    boolean starved = 8 * pictureBytes < MIN_BITS_PER_BLOCK * known.blocks();
    return suspect || starved || missesRestarts(known) ? Condition.SUSPECT : Condition.SOUND;
  }

  private boolean missesRestarts(JpegFrame known) {
    if (restartInterval == 0 || scans != 1 || !known.isSequential()) {
      return false;
    }
    long expected = (known.units() - 1) / restartInterval;
    // Some encoders write one more at the very end.
    return restarts != expected && restarts != expected + 1;
  }

  private int unsignedShort(int index) {
    return ((bytes[index] & 0xff) << 8) | (bytes[index + 1] & 0xff);
  }

  private static boolean isRestart(int marker) {
    return marker >= RST0 && marker <= 0xd7;
  }

  /** Start of frame: C0 to CF without the tables DHT, JPG and DAC. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
