package org.trapline.schemas;

/** What a label may be used for. */
public enum LabelPurpose {
  /** Training, testing, correcting: a photo of the survey. */
  ANY,
  /** Training only: a photo from elsewhere says nothing of how a model does on the survey's. */
  TRAIN_ONLY
}
