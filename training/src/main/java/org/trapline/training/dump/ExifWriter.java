package org.trapline.training.dump;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.training.scenes.Camera;

/** Puts EXIF into a JPEG as these cameras would: what they are, when, how warm it was. */
final class ExifWriter {
  private static final DateTimeFormatter EXIF_TIME =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int HEADER = 8;

  private ExifWriter() {}

  /**
   * The same JPEG with an EXIF segment in place of its JFIF one.
   *
   * @param jpeg starts with SOI and JFIF's APP0, as OpenCV writes it
   * @param clock time that the camera shows
   * @param celsius temperature, whole degrees
   * @param flash whether the infrared flash was on
   */
  static byte[] into(
      byte[] jpeg, Camera camera, String serial, LocalDateTime clock, int celsius, boolean flash) {
    int app0 = 2 + 2 + (((jpeg[4] & 255) << 8) | (jpeg[5] & 255));
    byte[] tiff = tiff(camera, serial, clock, celsius, flash);
    ByteBuffer out = ByteBuffer.allocate(2 + 4 + 6 + tiff.length + jpeg.length - app0);
    out.putShort((short) 0xFFD8);
    out.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.length));
    out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
    out.put(jpeg, app0, jpeg.length - app0);
    return out.array();
  }

  private static byte[] tiff(
      Camera camera, String serial, LocalDateTime clock, int celsius, boolean flash) {
    String time = clock.format(EXIF_TIME);
    List<Entry> main = new ArrayList<>();
    main.add(text(0x010F, camera.make()));
    main.add(text(0x0110, camera.model()));
    main.add(number(0x0112, SHORT, 1));
    main.add(text(0x0132, time));
    List<Entry> exif = new ArrayList<>();
    exif.add(number(0x8827, SHORT, flash ? 800 : 100));
    exif.add(text(0x9003, time));
    exif.add(text(0x9004, time));
    exif.add(number(0x9209, SHORT, flash ? 1 : 0));
    exif.add(new Entry(0x9400, 10, 1, ByteBuffer.allocate(8).putInt(celsius).putInt(1)));
    exif.add(text(0xA431, serial));
    int exifAt = HEADER + size(main) + 12;
    main.add(number(0x8769, LONG, exifAt));
    ByteBuffer out = ByteBuffer.allocate(exifAt + size(exif));
    out.putShort((short) 0x4D4D).putShort((short) 42).putInt(HEADER);
    write(out, main);
    write(out, exif);
    return out.array();
  }

  private static void write(ByteBuffer out, List<Entry> entries) {
    int data = out.position() + 2 + 12 * entries.size() + 4;
    out.putShort((short) entries.size());
    for (Entry entry : entries) {
      out.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
      if (entry.value.capacity() <= 4) {
        out.put(entry.value.duplicate().rewind()).put(new byte[4 - entry.value.capacity()]);
      } else {
        out.putInt(data);
        data += even(entry.value.capacity());
      }
    }
    out.putInt(0);
    for (Entry entry : entries) {
      if (entry.value.capacity() > 4) {
        out.put(entry.value.duplicate().rewind()).put(new byte[entry.value.capacity() % 2]);
      }
    }
  }

  private static int size(List<Entry> entries) {
    int far =
        entries.stream()
            .mapToInt(e -> e.value.capacity())
            .filter(length -> length > 4)
            .map(ExifWriter::even)
            .sum();
    return 2 + 12 * entries.size() + 4 + far;
  }

  private static int even(int length) {
    return length + length % 2;
  }

  private static Entry text(int tag, String text) {
    byte[] ascii = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    return new Entry(tag, 2, ascii.length, ByteBuffer.wrap(ascii));
  }

  private static Entry number(int tag, int type, int value) {
    ByteBuffer bytes =
        type == SHORT
            ? ByteBuffer.allocate(2).putShort((short) value)
            : ByteBuffer.allocate(4).putInt(value);
    return new Entry(tag, type, 1, bytes);
  }

  private record Entry(int tag, int type, int count, ByteBuffer value) {}
}
