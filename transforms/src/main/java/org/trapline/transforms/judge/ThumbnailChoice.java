package org.trapline.transforms.judge;

/** Which small pictures are kept while the pixels are in hand. */
public enum ThumbnailChoice {
  /** Of scenes and boxes that are not blank; none that may show a person. */
  ANIMALS,
  /** No picture at all. */
  NONE
}
