package org.trapline.schemas;

/** A doubt about a row that is no failure. The column {@code flags} joins them with semicolons. */
public enum Flag {
  /** No capture time in EXIF or file name. */
  NO_CAPTURE_TIME,
  /** The date in EXIF is there but is no date (zeros, month 13, blanks). */
  CAPTURE_TIME_INVALID,
  /** The clock shows a factory date (1 January of its first year) or a year before 2000. */
  CLOCK_NOT_SET,
  /** The capture time lies after the run's planning day. */
  CLOCK_IN_FUTURE,
  /** The capture time comes from the file's modification time. */
  TIME_FROM_FILE_SYSTEM,
  /** Info bands could not be measured with certainty; nothing was cropped. */
  BAND_NOT_FOUND,
  /** The file ends early; what was there has been judged. */
  TRUNCATED,
  /** The decoder met damage inside the file; what could be decoded has been judged. */
  DAMAGED,
  /** The extension names another format than the bytes. */
  WRONG_EXTENSION,
  /** EXIF is broken; what could be read of it is in the row. */
  METADATA_UNREADABLE,
  /** The same bytes are in an earlier file of the result; see duplicate_of. */
  DUPLICATE,
  /** The file was there at an earlier run and is gone now. */
  SOURCE_GONE
}
