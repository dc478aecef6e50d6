package org.trapline.models.exif;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.ExifBlock;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.Flag;

/**
 * Reads what a camera wrote beside the pixels. Never fails: what cannot be read is absent, and a
 * flag says so. Stateless and safe for use by several threads.
 */
public final class ExifReader {
  /** EXIF blocks have at most 64 kB; a TIFF may be large and holds its directory anywhere. */
  private static final int MAX_BYTES = 1 << 20;

  private ExifReader() {}

  /**
   * Reads one file.
   *
   * @param bytes the file, whole or damaged; may be empty
   * @param format its format by content
   * @param fileName its name, which may hold the time
   * @param modified when the file system says that it was last changed; null if it is not known or
   *     not to be used
   */
  public static CaptureFacts read(
      byte[] bytes, MediaFormat format, String fileName, @Nullable Instant modified) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Metadata metadata = metadata(bytes, format, flags);
    MakerNote note = note(bytes, format);
    CaptureClock clock = new ClockFinder(metadata, note, flags).find(fileName, modified);
    return new CaptureFacts(
        clock, camera(metadata, note), exposure(metadata, note), note.burst().event(), flags);
  }

  private static Metadata metadata(byte[] bytes, MediaFormat format, Set<Flag> flags) {
    Metadata metadata = new Metadata();
    Optional<ByteBuffer> block = ExifBlock.find(bytes, format);
    if (block.isEmpty()) {
      return metadata;
    }
    byte[] tiff = new byte[Math.min(block.get().remaining(), MAX_BYTES)];
    block.get().get(0, tiff);
    try {
      ShallowExif.extract(new ByteArrayReader(tiff), metadata);
    } catch (RuntimeException e) {
      // The library turns what it expects into errors of a directory. On hostile blocks it has
      // also thrown NegativeArraySizeException, IndexOutOfBoundsException, ClassCastException and
      // others (its issues 242, 534, 618, 733); whichever it is, the block is unreadable.
      flags.add(Flag.METADATA_UNREADABLE);
    }
    for (Directory directory : metadata.getDirectories()) {
      // A camera's embedded thumbnail is of no interest here, and often half written.
      if (directory.hasErrors() && !(directory instanceof ExifThumbnailDirectory)) {
        flags.add(Flag.METADATA_UNREADABLE);
      }
    }
    return metadata;
  }

  private static MakerNote note(byte[] bytes, MediaFormat format) {
    return ExifBlock.find(bytes, format)
        .flatMap(ExifBlock::makerNote)
        .flatMap(ReconyxNote::read)
        .orElse(MakerNote.NONE);
  }

  private static CameraFacts camera(Metadata metadata, MakerNote note) {
    String serial = text(metadata, ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER);
    return new CameraFacts(
        text(metadata, ExifDirectoryBase.TAG_MAKE),
        text(metadata, ExifDirectoryBase.TAG_MODEL),
        note.serial() != null ? note.serial() : serial,
        note.burst().trigger(),
        note.burst().n(),
        note.burst().of(),
        note.temperatureC(),
        note.moonPhase());
  }

  private static Exposure exposure(Metadata metadata, MakerNote note) {
    Directory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    if (exif == null) {
      return new Exposure(null, null, null, note.lamp());
    }
    Double seconds = exif.getDoubleObject(ExifDirectoryBase.TAG_EXPOSURE_TIME);
    Integer flash = exif.getInteger(ExifDirectoryBase.TAG_FLASH);
    return new Exposure(
        seconds != null && seconds > 0 && !seconds.isInfinite() ? seconds : null,
        exif.getInteger(ExifDirectoryBase.TAG_ISO_EQUIVALENT),
        flash == null ? null : (flash & 1) != 0,
        note.lamp());
  }

  /** A text of EXIF, trimmed; null if absent or blank. */
  static @Nullable String text(Metadata metadata, int tag) {
    return clean(rawText(metadata, tag));
  }

  /** A text of EXIF's main or camera directory as it stands there; null if absent. */
  static @Nullable String rawText(Metadata metadata, int tag) {
    Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    if (main != null && main.containsTag(tag)) {
      return main.getString(tag);
    }
    Directory camera = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    return camera == null ? null : camera.getString(tag);
  }

  /** A text without the zeros and blanks that cameras fill fields with; null if none is left. */
  static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int end = text.indexOf('\0');
    String stripped = (end < 0 ? text : text.substring(0, end)).strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
