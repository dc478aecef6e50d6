package org.trapline.models.jpeg;

/** A JPEG that is damaged or written in a way that this package leaves to a full decoder. */
final class UnusualJpegException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusualJpegException(String what) {
    // Thrown for one photo in thousands and never shown: no stack.
    super(what, null, false, false);
  }
}
