package org.trapline.training.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trapline.training.layers.Numbers;
import org.trapline.training.layers.Weights;

/**
 * One protobuf message under construction: numbers and length-delimited fields, which is all that
 * ONNX files need here. Fields are written in the order of the calls. Parts are kept as they are
 * until they are written, since a large network's numbers should be in memory once.
 */
final class ProtoMessage {
  private static final int VARINT = 0;
  private static final int DELIMITED = 2;

  private final List<Part> parts = new ArrayList<>();
  private ByteArrayOutputStream tail = new ByteArrayOutputStream();
  private long length;

  /** Something that can be written. */
  private interface Part {
    void writeTo(OutputStream out) throws IOException;
  }

  ProtoMessage number(int field, long value) {
    varint((long) field << 3 | VARINT);
    varint(value);
    return this;
  }

  ProtoMessage text(int field, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return part(field, bytes.length, out -> out.write(bytes));
  }

  ProtoMessage message(int field, ProtoMessage value) {
    return part(field, value.length, value::writeTo);
  }

  /** The numbers as bytes, least first. */
  ProtoMessage floats(int field, Weights values, Numbers numbers) {
    return part(field, (long) values.size() * numbers.bytes(), out -> values.writeTo(out, numbers));
  }

  /** The numbers as bytes, least first. */
  ProtoMessage longs(int field, List<Long> values) {
    ByteBuffer raw = ByteBuffer.allocate(values.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(raw::putLong);
    return part(field, raw.capacity(), out -> out.write(raw.array()));
  }

  void writeTo(OutputStream out) throws IOException {
    for (Part part : parts) {
      part.writeTo(out);
    }
    tail.writeTo(out);
  }

  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private ProtoMessage part(int field, long bytes, Part part) {
    varint((long) field << 3 | DELIMITED);
    varint(bytes);
    parts.add(tail::writeTo);
    parts.add(part);
    tail = new ByteArrayOutputStream();
    length += bytes;
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      tail.write((int) ((rest & 0x7F) | 0x80));
      length++;
      rest >>>= 7;
    }
    tail.write((int) rest);
    length++;
  }
}
