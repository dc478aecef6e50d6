package org.trapline.models.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Writes just enough EXIF for tests: two little-endian directories with texts and numbers. */
final class ExifWriter {
  private static final int TYPE_ASCII = 2;
  private static final int TYPE_SHORT = 3;
  private static final int TYPE_LONG = 4;
  private static final int TYPE_UNDEFINED = 7;
  private static final int TAG_EXIF = 0x8769;
  private static final int MAIN_OFFSET = 8;

  private final Map<Integer, Entry> main = new TreeMap<>();
  private final Map<Integer, Entry> camera = new TreeMap<>();

  private static final class Entry {
    private final int type;
    private final byte[] content;

    Entry(int type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    int count() {
      return content.length / (type == TYPE_SHORT ? 2 : type == TYPE_LONG ? 4 : 1);
    }
  }

  void make(String value) {
    main.put(0x010f, text(value));
  }

  void model(String value) {
    main.put(0x0110, text(value));
  }

  void orientation(int value) {
    main.put(0x0112, new Entry(TYPE_SHORT, new byte[] {(byte) value, 0}));
  }

  void taken(String value) {
    camera.put(0x9003, text(value));
  }

  void offset(String value) {
    camera.put(0x9011, text(value));
  }

  void makerNote(byte[] note) {
    camera.put(0x927c, new Entry(TYPE_UNDEFINED, note.clone()));
  }

  void serial(String value) {
    camera.put(0xa431, text(value));
  }

  boolean isEmpty() {
    return main.isEmpty() && camera.isEmpty();
  }

  /** The TIFF structure that an EXIF block is. */
  byte[] tiff() {
    Map<Integer, Entry> whole = new TreeMap<>(main);
    int cameraOffset = MAIN_OFFSET + size(main) + 12;
    byte[] pointer =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(cameraOffset).array();
    whole.put(TAG_EXIF, new Entry(TYPE_LONG, pointer));
    ByteBuffer tiff =
        ByteBuffer.allocate(cameraOffset + size(camera)).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II*\0".getBytes(ISO_8859_1)).putInt(MAIN_OFFSET);
    write(tiff, MAIN_OFFSET, whole);
    write(tiff, cameraOffset, camera);
    return tiff.array();
  }

  /** A JPEG with the block as its first segment. */
  byte[] insertInto(byte[] jpeg) {
    byte[] tiff = tiff();
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
    out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (tiff.length + 8));
    out.put("Exif\0\0".getBytes(ISO_8859_1)).put(tiff).put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  private static Entry text(String value) {
    return new Entry(TYPE_ASCII, (value + "\0").getBytes(ISO_8859_1));
  }

  private static int size(Map<Integer, Entry> directory) {
    int size = 2 + 12 * directory.size() + 4;
    for (Entry entry : directory.values()) {
      size += entry.content.length > 4 ? entry.content.length : 0;
    }
    return size;
  }

  private static void write(ByteBuffer tiff, int offset, Map<Integer, Entry> directory) {
    tiff.position(offset);
    tiff.putShort((short) directory.size());
    int data = offset + 2 + 12 * directory.size() + 4;
    for (Map.Entry<Integer, Entry> item : directory.entrySet()) {
      Entry entry = item.getValue();
      tiff.putShort(item.getKey().shortValue()).putShort((short) entry.type).putInt(entry.count());
      int value = tiff.position();
      if (entry.content.length > 4) {
        tiff.putInt(data).put(data, entry.content);
        data += entry.content.length;
      } else {
        tiff.put(entry.content).position(value + 4);
      }
    }
    tiff.putInt(0);
  }
}
