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

  @Override
  void close();
}
