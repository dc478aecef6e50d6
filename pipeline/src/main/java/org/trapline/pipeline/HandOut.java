package org.trapline.pipeline;

/** How an engine gives the chunks to its workers. */
public enum HandOut {
  /**
   * Spread over the workers after the bands were measured, all in one job: for engines that give
   * out work as workers become free wherever it comes from, and for which a second job is a second
   * start of machines.
   */
  SPREAD,
  /**
   * Taken from a source, chunk by chunk and in plan order, by whoever is free: for the Direct
   * runner, which holds back what waited for the bands until some other chunk is done, while a
   * worker turns in circles. The bands, before which nothing may be judged, are a job of their own.
   */
  TAKEN,
  /**
   * The same for Flink, which takes from the end of what a source offers, and shares out by a hash
   * before the work begins whatever does not come right from a source.
   */
  TAKEN_FROM_END
}
