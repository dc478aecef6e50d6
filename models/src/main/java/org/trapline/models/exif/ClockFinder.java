package org.trapline.models.exif;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Flag;
import org.trapline.schemas.TimestampSource;

/**
 * Decides which of a file's times is the time of capture: EXIF's three dates in order, the maker's
 * note, the file's name, the file system.
 */
final class ClockFinder {
  private static final List<Integer> DATE_TAGS =
      List.of(
          ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
          ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
          ExifDirectoryBase.TAG_DATETIME);

  private static final List<Integer> OFFSET_TAGS =
      List.of(
          ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
          ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED,
          ExifDirectoryBase.TAG_TIME_ZONE);

  /** No camera trap with EXIF was sold before. */
  private static final int FIRST_YEAR = 2000;

  /** A clock that lost its power starts anew at midnight; the card is full of it by then. */
  private static final int RESET_HOURS = 2;

  private final Metadata metadata;
  private final MakerNote note;
  private final Set<Flag> flags;

  /** Flags that the search raises are added to {@code flags}. */
  ClockFinder(Metadata metadata, MakerNote note, Set<Flag> flags) {
    this.metadata = metadata;
    this.note = note;
    this.flags = flags;
  }

  CaptureClock find(String fileName, @Nullable Instant modified) {
    CaptureClock clock = first(fileName, modified);
    LocalDateTime local = clock.local();
    if (local != null && clock.source() != TimestampSource.FILE_SYSTEM && looksReset(local)) {
      flags.add(Flag.CLOCK_NOT_SET);
    }
    return clock;
  }

  /**
   * Whether a clock shows what it shows after its power failed: a year before 2000, or the first
   * two hours of a 1 January, which is where every maker's clock starts. One file cannot tell a
   * clock that was reset from a camera that was awake on New Year's night: this is a doubt, which
   * whoever sees the whole deployment may lift when its neighbours are of the same days.
   */
  static boolean looksReset(LocalDateTime local) {
    return local.getYear() < FIRST_YEAR
        || (local.getDayOfYear() == 1 && local.getHour() < RESET_HOURS);
  }

  private CaptureClock first(String fileName, @Nullable Instant modified) {
    Optional<CaptureClock> exif = exif();
    if (exif.isPresent()) {
      return exif.get();
    }
    if (note.time() != null) {
      return new CaptureClock(note.time(), TimestampSource.MAKER_NOTE, null);
    }
    Optional<LocalDateTime> named = FileNameTime.of(fileName);
    if (named.isPresent()) {
      return new CaptureClock(named.get(), TimestampSource.FILE_NAME, null);
    }
    flags.add(Flag.NO_CAPTURE_TIME);
    if (modified == null) {
      return CaptureClock.NONE;
    }
    flags.add(Flag.TIME_FROM_FILE_SYSTEM);
    return new CaptureClock(
        LocalDateTime.ofInstant(modified, ZoneOffset.UTC), TimestampSource.FILE_SYSTEM, 0);
  }

  private Optional<CaptureClock> exif() {
    for (int tag : DATE_TAGS) {
      String text = ExifReader.rawText(metadata, tag);
      if (text == null) {
        continue;
      }
      Optional<LocalDateTime> strict = ExifDate.strict(text);
      if (strict.isEmpty()) {
        flags.add(Flag.CAPTURE_TIME_INVALID);
      }
      Optional<LocalDateTime> time = strict.or(() -> ExifDate.tolerant(text));
      if (time.isPresent()) {
        return Optional.of(new CaptureClock(time.get(), TimestampSource.EXIF, offsetMinutes()));
      }
    }
    return Optional.empty();
  }

  private @Nullable Integer offsetMinutes() {
    return OFFSET_TAGS.stream()
        .map(tag -> ExifReader.text(metadata, tag))
        .filter(text -> text != null)
        .map(ExifDate::offsetMinutes)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::offsetFromHours);
  }

  /** The older tag in whole hours, which Reconyx cameras fill. */
  private @Nullable Integer offsetFromHours() {
    String hours = ExifReader.text(metadata, ExifDirectoryBase.TAG_TIME_ZONE_OFFSET_TIFF_EP);
    return hours != null && hours.matches("-?1?\\d") ? 60 * Integer.parseInt(hours) : null;
  }
}
