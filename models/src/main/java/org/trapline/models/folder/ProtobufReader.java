package org.trapline.models.folder;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/**
 * Walks the fields of a protobuf message in a file without loading it: weights of gigabytes are
 * skipped, only names and shapes are read. Not safe for several threads.
 */
final class ProtobufReader {
  /** A text longer than this is nothing that this program asks for. */
  private static final int MAX_TEXT = 1 << 20;

  private final RandomAccessFile file;
  private final byte[] buffer = new byte[1 << 16];
  private long bufferStart;
  private int bufferLength;
  private long position;

  /** Number of the field that was read last. */
  private int field;

  private int wireType;
  private long value;

  ProtobufReader(RandomAccessFile file) {
    this.file = file;
  }

  /** A field's content; {@code start} and {@code end} are offsets in the file. */
  record Slice(long start, long end) {}

  /** What is done with each field of a message. */
  @FunctionalInterface
  interface FieldVisitor {
    void visit(ProtobufReader at) throws IOException;
  }

  /** Visits the fields of the message that fills {@code slice}. */
  void walk(Slice slice, FieldVisitor visitor) throws IOException {
    position = slice.start();
    while (position < slice.end()) {
      next(slice.end());
      long after = wireType == 2 ? position + value : position;
      visitor.visit(this);
      position = after;
    }
  }

  int field() {
    return field;
  }

  /** The number of a numeric field. */
  long number() throws IOException {
    if (wireType == 2) {
      throw new IOException("field %d is no number".formatted(field));
    }
    return value;
  }

  /** Where the message of a field with length lies. */
  Slice slice() throws IOException {
    if (wireType != 2) {
      throw new IOException("field %d is no message".formatted(field));
    }
    return new Slice(position, position + value);
  }

  String text() throws IOException {
    Slice slice = slice();
    long length = slice.end() - slice.start();
    if (length > MAX_TEXT) {
      throw new IOException("field %d is a text of %d bytes".formatted(field, length));
    }
    byte[] bytes = new byte[(int) length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) read();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void next(long end) throws IOException {
    long key = varint();
    field = (int) (key >>> 3);
    wireType = (int) (key & 7);
    value =
        switch (wireType) {
          case 0, 2 -> varint();
          case 1 -> fixed(8);
          case 5 -> fixed(4);
          default -> throw new IOException("wire type %d".formatted(wireType));
        };
    if (field == 0 || (wireType == 2 && (value < 0 || value > end - position))) {
      throw new IOException("a field reaches beyond the end");
    }
  }

  private long varint() throws IOException {
    long result = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = read();
      result |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return result;
      }
    }
    throw new IOException("a number of more than ten bytes");
  }

  private long fixed(int bytes) throws IOException {
    long result = 0;
    for (int i = 0; i < bytes; i++) {
      result |= (long) read() << (8 * i);
    }
    return result;
  }

  private int read() throws IOException {
    if (position < bufferStart || position >= bufferStart + bufferLength) {
      file.seek(position);
      bufferStart = position;
      bufferLength = Math.max(0, file.read(buffer));
      if (bufferLength == 0) {
        throw new EOFException("the file ends too early");
      }
    }
    return buffer[(int) (position++ - bufferStart)] & 0xFF;
  }
}
