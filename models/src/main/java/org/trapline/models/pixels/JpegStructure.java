package org.trapline.models.pixels;

import org.trapline.models.pixels.PictureHeader.Condition;
import org.trapline.schemas.ErrorCode;

/**
 * Walks through the markers of a JPEG from start to end without decoding: size, kind, orientation,
 * and whether the structure shows damage. Follows libjpeg in what it tolerates.
 *
 * <p>What the walk notices: a file that ends early, a marker that cannot stand where it stands, and
 * runs of zeros or of 0xFF, which is how lost sectors of a card look. Compressed data replaced by
 * other compressed data leaves no trace in the structure and is not noticed.
 */
final class JpegStructure {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int TEM = 0x01;

  private final byte[] bytes;
  private int at = 2;
  private int frame = -1;
  private int precision;
  private int width;
  private int height;
  private int components;
  private long pictureBytes;
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
    jpeg.check(limits);
    int orientation = ExifOrientation.of(bytes, MediaFormat.JPEG);
    return new PictureHeader(
        jpeg.width, jpeg.height, jpeg.components, orientation, jpeg.condition());
  }

  private Condition condition() {
    if (!complete && !broken) {
      return Condition.CUT_OFF;
    }
    if (broken) {
      return Condition.BROKEN;
    }
    return suspect ? Condition.SUSPECT : Condition.SOUND;
  }

  private void walk() {
    while (!complete && !broken) {
      int marker = nextMarker();
      if (marker < 0) {
        return;
      }
      if (marker == EOI) {
        complete = true;
      } else if (!isRestart(marker) && marker != TEM) {
        if (!segment(marker)) {
          return;
        }
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
    if (!known || marker == SOI) {
      broken = true;
      return false;
    }
    int length = at + 2 <= bytes.length ? unsignedShort(at) : Integer.MAX_VALUE;
    if (length < 2) {
      broken = true;
      return false;
    }
    if (length > bytes.length - at) {
      return false;
    }
    if (isFrame(marker) && length >= 8) {
      readFrame(marker);
    }
    at += length;
    if (marker == SOS) {
      skipCompressed();
    }
    return true;
  }

  private void readFrame(int marker) {
    if (frame >= 0) {
      broken = true;
      return;
    }
    frame = marker;
    precision = bytes[at + 2] & 0xff;
    height = unsignedShort(at + 3);
    width = unsignedShort(at + 5);
    components = bytes[at + 7] & 0xff;
  }

  /** Passes over compressed data up to the next real marker. */
  private void skipCompressed() {
    int start = at;
    LostSectors lost = new LostSectors(bytes);
    while (at + 1 < bytes.length) {
      if (bytes[at] != (byte) 0xff) {
        at++;
        continue;
      }
      int next = bytes[at + 1] & 0xff;
      if (next == 0 || isRestart(next)) {
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
    suspect |= lost.between(start, at);
  }

  private void check(PixelLimits limits) throws PhotoException {
    if (frame >= 0) {
      checkKind();
      PictureHeader.checkSize(width, height, limits);
    }
    if (frame >= 0 && pictureBytes > 0) {
      return;
    }
    if (condition() == Condition.CUT_OFF) {
      throw new PhotoException(
          ErrorCode.TRUNCATED,
          "The file ends after %d bytes, before the picture begins.".formatted(bytes.length));
    }
    throw new PhotoException(
        ErrorCode.UNREADABLE, "The file starts like a JPEG but holds no picture.");
  }

  private void checkKind() throws PhotoException {
    if (frame == 0xc3 || (frame >= 0xc5 && frame <= 0xc7) || frame >= 0xcb) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "Lossless and hierarchical JPEGs (frame type 0x%02x) are not read; save it as an ordinary"
                  .formatted(frame)
              + " JPEG.");
    }
    if (precision != 8) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "JPEGs with %d bits a sample are not read; save it with 8 bits.".formatted(precision));
    }
    if (components != 1 && components != 3 && components != 4) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "JPEGs with %d colour components are not read.".formatted(components));
    }
  }

  private int unsignedShort(int index) {
    return ((bytes[index] & 0xff) << 8) | (bytes[index + 1] & 0xff);
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xd0 && marker <= 0xd7;
  }

  /** Start of frame: C0 to CF without the tables DHT, JPG and DAC. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
