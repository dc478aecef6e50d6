package org.trapline.pipeline.settings;

/** What to do where a result was judged by other models or crops than are asked for now. */
public enum IfChanged {
  /** Say what changed, and stop. */
  REFUSE,
  /** Judge into a folder of its own beside the result, which stays as it is. */
  NEW_RUN,
  /** Judge the whole result anew in its place. */
  REPLACE
}
