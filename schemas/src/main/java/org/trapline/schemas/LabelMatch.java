package org.trapline.schemas;

/** How the photo that a label is about was found. */
public enum LabelMatch {
  /** By its path on the card, or by the id that the tables gave it. */
  PATH,
  /** By its name, which no other photo has. */
  NAME,
  /** By its bytes. */
  HASH,
  /** By the moment and the camera that took it: a copy that was resized and renamed. */
  TIME_AND_CAMERA,
  /** Not at all: the label is about no photo of the result. */
  UNMATCHED
}
