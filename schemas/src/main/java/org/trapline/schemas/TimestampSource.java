package org.trapline.schemas;

/** Where a capture time comes from. */
public enum TimestampSource {
  /** The EXIF block: DateTimeOriginal, then DateTimeDigitized, then DateTime. */
  EXIF,
  /** The camera maker's own note. */
  MAKER_NOTE,
  /** A date and time in the file's name. */
  FILE_NAME,
  /** The file's modification time; never feeds events or effort unless allowed. */
  FILE_SYSTEM,
  /** There is none. */
  NONE
}
