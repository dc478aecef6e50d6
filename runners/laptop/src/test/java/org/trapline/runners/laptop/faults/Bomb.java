package org.trapline.runners.laptop.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A sound picture of few bytes and very many pixels, all of them black. */
final class Bomb {
  private static final int ROW_BATCH = 1000;

  private Bomb() {}

  /** A grey PNG, one bit for a pixel. */
  static byte[] png(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 1).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
    chunk(out, "IHDR", header);
    chunk(out, "IDAT", ByteBuffer.wrap(black(width, height)));
    chunk(out, "IEND", ByteBuffer.allocate(0));
    return out.toByteArray();
  }

  private static byte[] black(int width, int height) {
    byte[] rows = new byte[(1 + (width + 7) / 8) * ROW_BATCH];
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    for (int row = 0; row < height; row += ROW_BATCH) {
      deflater.setInput(rows);
      while (!deflater.needsInput()) {
        out.write(some, 0, deflater.deflate(some));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(some, 0, deflater.deflate(some));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, ByteBuffer body) {
    ByteBuffer chunk = ByteBuffer.allocate(body.capacity() + 12);
    chunk.putInt(body.capacity()).put(type.getBytes(US_ASCII)).put(body.rewind());
    CRC32 sum = new CRC32();
    sum.update(chunk.duplicate().position(4).limit(body.capacity() + 8));
    chunk.putInt((int) sum.getValue());
    byte[] bytes = new byte[chunk.capacity()];
    chunk.get(0, bytes);
    out.writeBytes(bytes);
  }
}
