package org.trapline.training.split;

/** What a labelled photo is used for. */
public enum Fold {
  /** Learnt from. */
  TRAIN,
  /** Tested on; other encounters of its deployment were learnt from. */
  SEEN,
  /** Decides when to stop, the temperature and the threshold. */
  VALIDATION,
  /** Tested on; nothing of its deployment was learnt from. */
  UNSEEN;

  /** Whether figures may be made from it. */
  public boolean isTest() {
    return this == SEEN || this == UNSEEN;
  }
}
