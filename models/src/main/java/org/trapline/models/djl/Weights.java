package org.trapline.models.djl;

/** A model's weights in memory, shared by the threads of one JVM. */
interface Weights extends AutoCloseable {
  /** A network on these weights for one thread. */
  Network network();

  /** Called once, after the first run and before {@link #ranOn}: finds out what really ran. */
  void ranOnce();

  /** What really runs it. */
  RanOn ranOn();

  @Override
  void close();
}
