package org.trapline.schemas.parquet;

/** A file has not the columns of the table that it is read as: another version wrote it. */
public final class OtherColumnsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  OtherColumnsException(Class<?> type) {
    super(
        "a table of this result has not the columns of %s: another version of Trapline wrote it; "
                .formatted(type.getSimpleName())
            + "read it with that version, or run into a new folder with --out");
  }
}
