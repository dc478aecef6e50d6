package org.trapline.training.teach;

import org.trapline.training.learn.CurveRow;

/** Is told how a training goes. */
public interface TeachListener {
  /** A sentence for people, such as what was left out. */
  void says(String sentence);

  /** So many photos are described, of how many. */
  void described(int photos, int of);

  /**
   * A round of learning is over.
   *
   * @param most rounds there may be
   */
  void learnt(CurveRow row, int most);
}
