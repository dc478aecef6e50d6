package org.trapline.models.djl;

import java.util.List;
import org.trapline.models.input.InputBatch;

/** A network with its weights: numbers in, numbers out. One instance per thread. */
public interface Network extends AutoCloseable {
  /**
   * Runs one batch.
   *
   * @return all outputs in the network's order, in single precision
   * @throws NetworkFailure if the network cannot run on this input
   */
  List<Tensor> run(InputBatch batch);

  /** Whether scenes of several workers share a call, so that nobody need fill up its own batch. */
  default boolean sharesCalls() {
    return false;
  }

  @Override
  void close();
}
