package org.trapline.pipeline.status;

/** Whether a deployment's tables say what its chunks say. */
public enum TablesState {
  /** There are none yet. */
  NONE,
  /** They are of an earlier run: chunks came after them, or are to come. */
  EARLIER,
  /** They hold all that is planned. */
  COMPLETE
}
