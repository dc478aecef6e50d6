package org.trapline.runners.laptop.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A JPEG taken apart at its markers, to be put together otherwise. */
final class Segments {
  private static final int START_OF_SCAN = 0xDA;
  private static final int EXIF = 0xE1;

  private final List<byte[]> head;
  private final byte[] scan;

  private Segments(List<byte[]> head, byte[] scan) {
    this.head = new ArrayList<>(head);
    this.scan = scan;
  }

  /** Empty for what is no JPEG. */
  static Optional<Segments> of(byte[] jpeg) {
    if (jpeg.length < 4 || (jpeg[0] & 255) != 0xFF || (jpeg[1] & 255) != 0xD8) {
      return Optional.empty();
    }
    List<byte[]> head = new ArrayList<>();
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at + 1] & 255) != START_OF_SCAN) {
      int end = at + 2 + (((jpeg[at + 2] & 255) << 8) | (jpeg[at + 3] & 255));
      if (end > jpeg.length) {
        return Optional.empty();
      }
      head.add(Arrays.copyOfRange(jpeg, at, end));
      at = end;
    }
    return Optional.of(new Segments(head, Arrays.copyOfRange(jpeg, at, jpeg.length)));
  }

  /** Segments before the picture's data. */
  int count() {
    return head.size();
  }

  Segments swap(int one, int other) {
    byte[] first = head.get(one);
    head.set(one, head.get(other));
    head.set(other, first);
    return this;
  }

  Segments twice(int index, int before) {
    head.add(before, head.get(index));
    return this;
  }

  Segments without(int index) {
    head.remove(index);
    return this;
  }

  /** Other sides in the frame's header, without touching the picture's data. */
  Segments sized(int width, int height) {
    for (byte[] segment : head) {
      int marker = segment[1] & 255;
      if (marker >= 0xC0 && marker <= 0xC2) {
        segment[5] = (byte) (height >> 8);
        segment[6] = (byte) height;
        segment[7] = (byte) (width >> 8);
        segment[8] = (byte) width;
      }
    }
    return this;
  }

  /** This TIFF structure as EXIF, in place of what there is. */
  Segments exif(byte[] tiff) {
    head.removeIf(segment -> (segment[1] & 255) == EXIF);
    byte[] body = Arrays.copyOf(tiff, Math.min(tiff.length, 0xFFFF - 8));
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    int length = body.length + 8;
    segment.writeBytes(new byte[] {(byte) 0xFF, (byte) EXIF, (byte) (length >> 8), (byte) length});
    segment.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    segment.writeBytes(body);
    head.add(0, segment.toByteArray());
    return this;
  }

  byte[] joined() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(0xD8);
    head.forEach(out::writeBytes);
    out.writeBytes(scan);
    return out.toByteArray();
  }
}
