package org.trapline.training.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Something that learns in rounds. What a round does depends on its number and on what was saved
 * before it, on nothing else: so a learner that is restored goes on bit for bit.
 */
public interface Learner {
  /**
   * Goes through all lessons once.
   *
   * @param number of the round, from 1
   * @return the mean loss
   */
  double round(int number);

  /** Its numbers before softmax for each photo that decides, in their order. */
  List<double[]> examine();

  /** Writes all that is needed to go on. */
  void save(DataOutputStream out) throws IOException;

  /** Takes up what was saved. */
  void restore(DataInputStream in) throws IOException;
}
