package org.trapline.analysis.sort;

/** How a photo gets into its folder; the source is never touched. */
public enum Transfer {
  /** Bytes and times are copied. */
  COPY,
  /** A second name for the same file on the same disk: takes no room. */
  LINK
}
