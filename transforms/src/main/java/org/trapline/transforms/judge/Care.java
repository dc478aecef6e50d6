package org.trapline.transforms.judge;

/** How many photos a model gets at once; no score depends on it. */
public enum Care {
  /** As many as it likes: fast. */
  BATCHES,
  /** One at a time, so that a death of the process tells which photo it was. */
  ONE_BY_ONE
}
