package org.trapline.schemas;

/** Why a file has no judgement. Every file without one has exactly one of these in its row. */
public enum ErrorCode {
  /** The file has no bytes. */
  EMPTY_FILE,
  /** The bytes are no picture at all: text, HTML, zeros. */
  NOT_AN_IMAGE,
  /** A picture in a format that Trapline does not read, such as HEIC or lossless JPEG. */
  UNSUPPORTED_FORMAT,
  /** The header is there but no usable pixels follow. */
  TRUNCATED,
  /** Looks like a picture, but no decoder could read its pixels. */
  UNREADABLE,
  /** More pixels than are allowed in memory at once; refused from its header. */
  TOO_LARGE,
  /** A model could not take the picture. */
  REJECTED_BY_MODEL,
  /** The file was listed but could not be opened or read later. */
  SOURCE_LOST,
  /** The process died on this file twice; it was set aside. */
  CRASHED_TWICE,
  /** A video: a sign of life of the camera, not judged, and not counted as a failure. */
  VIDEO_NOT_JUDGED
}
