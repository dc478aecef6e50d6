package org.trapline.transforms.publish;

/** Whether animals in a file count that has the bytes of an earlier one. */
public enum DuplicateChoice {
  /** They don't: a card that was copied twice counts once. */
  MARK,
  /** They do; which file is the duplicate of which is in the tables all the same. */
  KEEP
}
