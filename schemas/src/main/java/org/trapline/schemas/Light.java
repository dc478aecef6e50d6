package org.trapline.schemas;

/** The light that a picture was taken in, told from its pixels and the maker's note. */
public enum Light {
  /** A colour picture. */
  DAY,
  /** A grey picture lit by the camera's infrared flash. */
  INFRARED,
  /** A dark colour picture, lit by a white flash or by little. */
  NIGHT,
  /** The file has no usable pixels. */
  UNKNOWN
}
