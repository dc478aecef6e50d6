package org.trapline.training.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of one protobuf message in memory, in their order. */
final class ProtoFields {
  private static final int EIGHT_BYTES = 1;
  private static final int DELIMITED = 2;
  private static final int FOUR_BYTES = 5;

  private final ByteBuffer bytes;

  ProtoFields(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** The messages and texts of a field. */
  List<ByteBuffer> all(int wanted) throws IOException {
    List<ByteBuffer> found = new ArrayList<>();
    ByteBuffer at = bytes.duplicate();
    while (at.hasRemaining()) {
      long key = varint(at);
      switch ((int) (key & 7)) {
        case 0 -> varint(at);
        case EIGHT_BYTES -> skip(at, Long.BYTES);
        case FOUR_BYTES -> skip(at, Integer.BYTES);
        case DELIMITED -> {
          ByteBuffer content = content(at);
          if (key >>> 3 == wanted) {
            found.add(content);
          }
        }
        default -> throw new IOException("a field of wire type %d".formatted(key & 7));
      }
    }
    return found;
  }

  List<String> texts(int wanted) throws IOException {
    return all(wanted).stream()
        .map(text -> StandardCharsets.UTF_8.decode(text).toString())
        .toList();
  }

  private static ByteBuffer content(ByteBuffer at) throws IOException {
    long length = varint(at);
    if (length < 0 || length > at.remaining()) {
      throw new IOException("a field reaches beyond the end");
    }
    ByteBuffer content = at.slice(at.position(), (int) length);
    at.position(at.position() + (int) length);
    return content;
  }

  private static void skip(ByteBuffer at, int length) throws IOException {
    if (length > at.remaining()) {
      throw new IOException("a field reaches beyond the end");
    }
    at.position(at.position() + length);
  }

  private static long varint(ByteBuffer at) throws IOException {
    long result = 0;
    for (int shift = 0; shift < 64 && at.hasRemaining(); shift += 7) {
      byte octet = at.get();
      result |= (long) (octet & 0x7F) << shift;
      if (octet >= 0) {
        return result;
      }
    }
    throw new IOException("a number without an end");
  }
}
