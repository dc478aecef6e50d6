package org.trapline.training.network;

import ai.djl.engine.Engine;
import java.util.List;

/** PyTorch as training wants it: one thread, for equal sums on every run, and no network. */
public final class PyTorchEngine {
  /** Its name in DJL. */
  public static final String NAME = "PyTorch";

  private PyTorchEngine() {}

  /**
   * Starts it, if it is not started yet.
   *
   * @param seed of the weights that are drawn from now on
   */
  public static void ready(long seed) {
    for (String property :
        List.of("ai.djl.pytorch.num_threads", "ai.djl.pytorch.num_interop_threads")) {
      System.setProperty(property, System.getProperty(property, "1"));
    }
    System.setProperty("ai.djl.offline", System.getProperty("ai.djl.offline", "true"));
    System.setProperty("OPT_OUT_TRACKING", System.getProperty("OPT_OUT_TRACKING", "true"));
    Engine.getEngine(NAME).setRandomSeed((int) seed);
  }
}
