package org.trapline.models.djl;

/** A model's weights in memory, shared by the threads of one JVM. */
interface Weights extends AutoCloseable {
  /** A network on these weights for one thread. */
  Network network();

  /** What really runs it. */
  RanOn ranOn();

  @Override
  void close();
}
