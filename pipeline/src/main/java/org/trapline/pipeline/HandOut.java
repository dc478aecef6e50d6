package org.trapline.pipeline;

/** How an engine gives the chunks to its workers. */
public enum HandOut {
  /**
   * Spread over the workers after the bands were measured, all in one job: for engines that give
   * out work as workers become free wherever it comes from.
   */
  SPREAD,
  /**
   * Taken from a source, chunk by chunk, by whoever is free: for Flink, which shares out by a hash
   * before the work begins whatever does not come right from a source. The bands, before which
   * nothing may be judged, are a job of their own.
   */
  TAKEN
}
