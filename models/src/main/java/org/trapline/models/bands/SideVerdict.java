package org.trapline.models.bands;

/**
 * What is known about one border of a camera's pictures.
 *
 * @param kind whether there is a band
 * @param depth of the band, pixels; 0 without one
 * @param reason what was seen, as a clause for people
 */
record SideVerdict(Kind kind, int depth, String reason) {
  /** The three answers. */
  enum Kind {
    /** A band of a known depth. */
    BAND,
    /** Surely none. */
    NONE,
    /** One of the other two; the photos do not tell. */
    UNSURE
  }

  static SideVerdict band(int depth, String reason) {
    return new SideVerdict(Kind.BAND, depth, reason);
  }

  static SideVerdict none() {
    return new SideVerdict(Kind.NONE, 0, "no band");
  }

  static SideVerdict unsure(String reason) {
    return new SideVerdict(Kind.UNSURE, 0, reason);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
