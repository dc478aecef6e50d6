package org.trapline.schemas;

/** How the rectangle of the scene, the picture without info bands, was found. */
public enum BandSource {
  /** Measured on this camera's own photos. */
  MEASURED,
  /** Measured, and there is surely no band. */
  NO_BAND,
  /** Taken from a profile file. */
  PROFILE,
  /** Given on the command line. */
  TOLD,
  /** Cropping was switched off. */
  NONE,
  /** Measured without certainty: nothing was cropped and the row is flagged. */
  UNSURE
}
