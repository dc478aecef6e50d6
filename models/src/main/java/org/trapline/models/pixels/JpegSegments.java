package org.trapline.models.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds segments that stand before a JPEG's picture data. */
final class JpegSegments {
  private static final int SOS = 0xda;
  private static final int EOI = 0xd9;
  private static final int FIRST_WITH_LENGTH = 0xc0;

  private JpegSegments() {}

  /**
   * The content of the first segment of a kind; what of it lies in the file, if that is cut off.
   *
   * @param marker the second byte of the segment's marker
   * @param prefix the word that the content starts with; stays in the result
   */
  static Optional<ByteBuffer> first(byte[] bytes, int marker, String prefix) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int at = 2;
    while (at + 4 <= file.limit()) {
      int found = file.get(at + 1) & 0xff;
      if (file.get(at) != (byte) 0xff || found == 0xff || found < FIRST_WITH_LENGTH) {
        at++;
        continue;
      }
      if (found == SOS || found == EOI) {
        return Optional.empty();
      }
      int length = Short.toUnsignedInt(file.getShort(at + 2));
      int end = Math.min(at + 2 + length, file.limit());
      if (found == marker && startsWith(prefix, file, at + 4, end)) {
        return Optional.of(file.slice(at + 4, end - at - 4));
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static boolean startsWith(String prefix, ByteBuffer file, int start, int end) {
    if (start + prefix.length() > end) {
      return false;
    }
    byte[] found = new byte[prefix.length()];
    file.get(start, found);
    return new String(found, ISO_8859_1).equals(prefix);
  }
}
