package org.trapline.schemas;

/** What the local species list made of a species model's answer. */
public enum ListOutcome {
  /** The best label is on the list, or it is no wild animal: it stays. */
  KEPT,
  /** The best label is not on the list; the answer is a wider taxon that is. */
  ROLLED_UP,
  /** The best label is not on the list, and no wider taxon is: it stays, but has no name. */
  NOT_ON_LIST
}
