package org.trapline.models.pixels;

import org.trapline.schemas.ErrorCode;

/** Files that can be refused by a look at their first bytes. */
final class Refusals {
  private Refusals() {}

  static void check(byte[] bytes, MediaFormat format, String fileName) throws PhotoException {
    if (bytes.length == 0) {
      throw new PhotoException(
          ErrorCode.EMPTY_FILE, "The file has no bytes; the camera or the copying broke off.");
    }
    boolean promisesVideo =
        MediaFormat.ofExtension(fileName).map(MediaFormat::isVideo).orElse(false);
    if (format.isVideo() || (format == MediaFormat.UNKNOWN && promisesVideo)) {
      // Also a video that broke off before its header was written: a sign of life all the same.
      throw new PhotoException(ErrorCode.VIDEO_NOT_JUDGED, "A video; only photos are judged.");
    }
    if (format == MediaFormat.UNKNOWN) {
      throw new PhotoException(ErrorCode.NOT_AN_IMAGE, describe(bytes));
    }
    if (!format.isReadable()) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "Pictures of type %s are not read; convert the file to JPEG."
              .formatted(format.mimeType()));
    }
  }

  private static String describe(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    if (zeros == bytes.length) {
      return "The file is nothing but zeros, as after a card fault or a broken copy.";
    }
    // A sector of a card has 512 bytes.
    if (zeros >= 512) {
      return "The file begins with %d zero bytes: its first sectors were lost on the card."
          .formatted(zeros);
    }
    return "The bytes are no picture, whatever the file's name says.";
  }
}
