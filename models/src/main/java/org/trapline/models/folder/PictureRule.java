package org.trapline.models.folder;

/** Which pictures a model is shown, and which way up. */
public enum PictureRule {
  /** Every picture that can be decoded, upright by all eight orientations of EXIF: SpeciesNet's. */
  EVERY,
  /**
   * Those that MegaDetector's own programs read, turned as they turn them: no palettes, no CMYK, no
   * grey with transparency; mirrored pictures stay as they are stored, and so does whatever had to
   * be made colour first.
   */
  MEGADETECTOR
}
