package org.trapline.transforms.read;

import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.FileFacts;
import org.trapline.transforms.plan.PlannedFile;

/** What could be read of a file. Holds the bytes only while one photo is in hand. */
public final class Fetched {
  private final PlannedFile planned;
  private final byte[] bytes;
  private final boolean whole;
  private final @Nullable ErrorCode error;
  private final String message;

  private Fetched(
      PlannedFile planned, byte[] bytes, boolean whole, @Nullable ErrorCode error, String message) {
    this.planned = planned;
    this.bytes = bytes;
    this.whole = whole;
    this.error = error;
    this.message = message;
  }

  static Fetched whole(PlannedFile planned, byte[] bytes) {
    return new Fetched(planned, bytes, true, null, "");
  }

  static Fetched headOnly(PlannedFile planned, byte[] head) {
    return new Fetched(planned, head, false, null, "");
  }

  static Fetched tooLarge(PlannedFile planned, byte[] head) {
    return new Fetched(
        planned,
        head,
        false,
        ErrorCode.TOO_LARGE,
        "the file has %,d bytes, more than any picture that is read".formatted(planned.size()));
  }

  static Fetched lost(PlannedFile planned, String message) {
    return new Fetched(planned, new byte[0], false, ErrorCode.SOURCE_LOST, message);
  }

  static Fetched setAside(PlannedFile planned) {
    return new Fetched(
        planned,
        new byte[0],
        false,
        ErrorCode.CRASHED_TWICE,
        "the program died twice on this file; it was not opened again");
  }

  /** What the plan says of the file. */
  public PlannedFile planned() {
    return planned;
  }

  /** The bytes: all of a picture, the beginning of a video; empty if nothing could be read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Why nothing more can be done; null if the bytes are there. */
  public @Nullable ErrorCode error() {
    return error;
  }

  /** The error in a sentence; empty without one. */
  public String message() {
    return message;
  }

  /** What the bytes are. */
  public MediaFormat format() {
    return MediaFormat.sniff(bytes);
  }

  /** Facts of the file before anything is known of a picture in it. */
  public FileFacts facts(@Nullable Integer width, @Nullable Integer height) {
    return new FileFacts(
        planned.fileName(),
        planned.path(),
        whole ? bytes.length : planned.size(),
        whole ? ContentHash.of(bytes) : null,
        format().mimeType(),
        width,
        height);
  }
}
