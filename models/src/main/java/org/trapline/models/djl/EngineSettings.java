package org.trapline.models.djl;

import ai.djl.engine.Engine;

/**
 * What DJL must be told before it starts an engine: never to use the network, and one thread per
 * call, since photos are shared among threads and not a photo's arithmetic. A person's own setting
 * stands.
 */
final class EngineSettings {
  private EngineSettings() {}

  static synchronized void apply() {
    set("ai.djl.offline", "true");
    set("OPT_OUT_TRACKING", "true");
    set("ai.djl.pytorch.num_threads", "1");
    set("ai.djl.pytorch.num_interop_threads", "1");
  }

  /** How many GPUs PyTorch can use; 0 with the CPU's natives. */
  static int pytorchGpus() {
    apply();
    return Engine.getEngine(PtWeights.ENGINE).getGpuCount();
  }

  private static void set(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
