package org.trapline.models.folder;

/**
 * How a scene of any shape is brought to a network's input size.
 *
 * @param kind the way
 * @param pad value, 0 to 255, of the pixels around a letterboxed scene
 * @param step for {@code letterbox-stride}: width and height of the input become multiples of this;
 *     for {@code centre-crop}: length of the short side before the crop; otherwise unused
 * @param interpolation how pixels between pixels are made
 */
public record ResizeRule(Kind kind, int pad, int step, Interpolation interpolation) {
  /** Refuses an impossible grey. */
  public ResizeRule {
    if (pad < 0 || pad > 255) {
      throw new IllegalArgumentException("pad is a grey from 0 to 255, but was " + pad);
    }
  }

  /** The way a scene is brought to size. */
  public enum Kind {
    /** Stretched; the aspect ratio is not kept. */
    STRETCH,
    /**
     * Stretched in single precision and cut down to bytes again by floor(v * 255.999), as
     * SpeciesNet's classifier does.
     */
    STRETCH_FLOAT,
    /** Aspect ratio kept, grey on both sides, always the card's width and height. */
    LETTERBOX,
    /** Aspect ratio kept, scene in the upper left corner, grey right and below. */
    LETTERBOX_TOP_LEFT,
    /**
     * Aspect ratio kept, grey on both sides only up to the next multiple of a stride: the input's
     * shape follows the scene's, as MegaDetector does.
     */
    LETTERBOX_STRIDE,
    /** Short side resized, then the middle cut out. */
    CENTRE_CROP
  }

  /** How pixels between pixels are made. */
  public enum Interpolation {
    /** Bilinear between neighbours, OpenCV's INTER_LINEAR. */
    LINEAR,
    /** The mean over the area that a pixel covers where it shrinks, OpenCV's INTER_AREA. */
    AREA,
    /**
     * Halved while at least twice too large, then bilinear between neighbours in steps of 1/256:
     * the arithmetic of Java2D.
     */
    HALVING
  }
}
