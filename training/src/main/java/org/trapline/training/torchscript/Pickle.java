package org.trapline.training.torchscript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The few words of Python's pickle, protocol 2, in which a TorchScript archive lists its data. */
final class Pickle {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Pickle() {
    out.write(0x80);
    out.write(2);
  }

  /** A name of a module. */
  Pickle global(String module, String name) {
    return code('c').ascii(module + "\n" + name + "\n");
  }

  /** Begins a tuple, or what goes into a dictionary. */
  Pickle mark() {
    return code('(');
  }

  /** Ends a tuple. */
  Pickle tuple() {
    return code('t');
  }

  Pickle emptyTuple() {
    return code(')');
  }

  /** Makes an object of a class and a tuple. */
  Pickle newObject() {
    return code(0x81);
  }

  Pickle emptyDictionary() {
    return code('}');
  }

  /** Puts names and values since the mark into the dictionary. */
  Pickle setItems() {
    return code('u');
  }

  /** Gives the dictionary to the object. */
  Pickle build() {
    return code('b');
  }

  /** Looks a storage up by the tuple that describes it. */
  Pickle persistent() {
    return code('Q');
  }

  /** Calls a function with a tuple. */
  Pickle reduce() {
    return code('R');
  }

  Pickle no() {
    return code(0x89);
  }

  /** What another pickle says, without its first two bytes and its last. */
  Pickle raw(byte[] codes) {
    out.writeBytes(codes);
    return this;
  }

  Pickle text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    code('X');
    out.writeBytes(little(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
    return this;
  }

  Pickle number(int value) {
    code('J');
    out.writeBytes(little(4).putInt(value).array());
    return this;
  }

  Pickle tupleOf(List<Long> values) {
    mark();
    values.forEach(value -> number(value.intValue()));
    return tuple();
  }

  byte[] end() {
    code('.');
    return out.toByteArray();
  }

  private Pickle code(int code) {
    out.write(code);
    return this;
  }

  private Pickle ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
