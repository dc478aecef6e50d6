package org.trapline.models.exif;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Trigger;

/**
 * The maker notes of Reconyx cameras: fixed structures of little-endian numbers, one for each
 * family. They are read here and not through metadata-extractor because that leaves out the
 * HyperFire 2's trigger and the UltraFire's clock, temperature and event.
 */
final class ReconyxNote {
  private static final List<String> MOON =
      List.of(
          "new",
          "new crescent",
          "first quarter",
          "waxing gibbous",
          "full",
          "waning gibbous",
          "last quarter",
          "old crescent");

  private static final int HYPER_FIRE_MARK = 0xf101;

  private ReconyxNote() {}

  /** Reads a note; empty if it is of no known family or too short. */
  static Optional<MakerNote> read(byte[] bytes) {
    ByteBuffer note = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    String name = new String(bytes, 0, Math.min(bytes.length, 9), ISO_8859_1);
    try {
      if (name.equals("RECONYXH2")) {
        return Optional.of(hyperFire2(note));
      }
      if (name.equals("RECONYXUF")) {
        return Optional.of(ultraFire(note));
      }
      boolean hyperFire = bytes.length > 2 && u16(note, 0) == HYPER_FIRE_MARK;
      return hyperFire ? Optional.of(hyperFire(note)) : Optional.empty();
    } catch (IndexOutOfBoundsException e) {
      // A note cut short: what is missing cannot be told from what would have been there.
      return Optional.empty();
    }
  }

  private static MakerNote hyperFire(ByteBuffer note) {
    return new MakerNote(
        wideTime(note, 22),
        text(note, 42, 30, UTF_16LE),
        burst(note.get(12), u16(note, 14), u16(note, 16), wideEvent(note, 18)),
        (float) note.getShort(40),
        new MakerNote.Sky(moon(u16(note, 36)), u16(note, 80) != 0));
  }

  private static MakerNote hyperFire2(ByteBuffer note) {
    return new MakerNote(
        wideTime(note, 62),
        text(note, 126, 30, UTF_16LE),
        burst(note.get(52), u16(note, 54), u16(note, 56), wideEvent(note, 58)),
        (float) note.getShort(80),
        new MakerNote.Sky(moon(u16(note, 76)), u16(note, 90) != 0));
  }

  private static MakerNote ultraFire(ByteBuffer note) {
    LocalDateTime time =
        time(u16(note, 64), note.get(63), note.get(62), note.get(61), note.get(60), note.get(59));
    long event = Integer.toUnsignedLong(note.getInt(55));
    return new MakerNote(
        time,
        text(note, 75, 15, ISO_8859_1),
        burst(note.get(52), note.get(53), note.get(54), event),
        (float) note.getShort(70),
        new MakerNote.Sky(moon(note.get(67)), note.get(72) != 0));
  }

  /** Seconds, minutes, hours, month, day and year, each in two bytes. */
  private static @Nullable LocalDateTime wideTime(ByteBuffer note, int at) {
    return time(
        u16(note, at + 10),
        u16(note, at + 6),
        u16(note, at + 8),
        u16(note, at + 4),
        u16(note, at + 2),
        u16(note, at));
  }

  private static @Nullable LocalDateTime time(
      int year, int month, int day, int hour, int minute, int second) {
    try {
      return LocalDateTime.of(year, month, day, hour, minute, second);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Two halves, the high one first. */
  private static long wideEvent(ByteBuffer note, int at) {
    return ((long) u16(note, at) << 16) + u16(note, at + 2);
  }

  private static MakerNote.Burst burst(byte letter, int n, int of, long event) {
    Trigger trigger =
        switch (letter) {
          // E is an external sensor at the camera's socket.
          case 'M', 'E' -> Trigger.MOTION;
          case 'T' -> Trigger.TIME_LAPSE;
          case 'P' -> Trigger.MANUAL;
          default -> Trigger.UNKNOWN;
        };
    // Time-lapse pictures carry 0 of 0.
    boolean burst = n >= 1 && of >= n;
    return new MakerNote.Burst(trigger, burst ? n : null, burst ? of : null, event);
  }

  private static @Nullable String moon(int phase) {
    return phase >= 0 && phase < MOON.size() ? MOON.get(phase) : null;
  }

  private static @Nullable String text(ByteBuffer note, int at, int length, Charset charset) {
    byte[] bytes = new byte[Math.min(length, note.limit() - at)];
    note.get(at, bytes);
    return ExifReader.clean(new String(bytes, charset));
  }

  private static int u16(ByteBuffer note, int at) {
    return Short.toUnsignedInt(note.getShort(at));
  }
}
