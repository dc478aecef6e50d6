package org.trapline.schemas;

/** Where a person's label comes from. */
public enum LabelSource {
  /** A CSV of Zooniverse, or one of its kind: a line for each vote. */
  ZOONIVERSE,
  /** A CSV of Timelapse. */
  TIMELAPSE,
  /** Observations of a Camtrap DP package that a person made. */
  CAMTRAP_DP,
  /** A tree of folders, one for each species. */
  FOLDERS,
  /** A photo that was moved by hand in a folder of {@code trapline sort}. */
  MOVED,
  /** A part of the file's name. */
  PATTERN,
  /** The answers of a review. */
  REVIEW
}
