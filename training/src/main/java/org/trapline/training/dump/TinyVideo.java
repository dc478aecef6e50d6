package org.trapline.training.dump;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The smallest MP4 that tools take for a video: its kind, a movie header of two seconds without
 * tracks, and a little data.
 */
final class TinyVideo {
  private static final int TICKS_PER_SECOND = 1000;

  private TinyVideo() {}

  static byte[] twoSeconds() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(box("ftyp", "isom\0\0\2\0isommp42".getBytes(StandardCharsets.ISO_8859_1)));
    out.writeBytes(box("moov", box("mvhd", movieHeader())));
    out.writeBytes(box("mdat", new byte[2048]));
    return out.toByteArray();
  }

  private static byte[] movieHeader() {
    ByteBuffer header = ByteBuffer.allocate(100);
    header.putInt(0).putInt(0).putInt(0).putInt(TICKS_PER_SECOND).putInt(2 * TICKS_PER_SECOND);
    header.putInt(0x00010000).putShort((short) 0x0100).putShort((short) 0).putLong(0);
    for (int cell : new int[] {0x00010000, 0, 0, 0, 0x00010000, 0, 0, 0, 0x40000000}) {
      header.putInt(cell);
    }
    header.position(96);
    header.putInt(1);
    return header.array();
  }

  private static byte[] box(String kind, byte[] body) {
    return ByteBuffer.allocate(8 + body.length)
        .putInt(8 + body.length)
        .put(kind.getBytes(StandardCharsets.US_ASCII))
        .put(body)
        .array();
  }
}
