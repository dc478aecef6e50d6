package org.trapline.bench.runs;

/**
 * How fast a contestant went.
 *
 * @param perSecond photos per second in its steady state
 * @param seconds from its start to its end, loading of models included
 */
record Pace(double perSecond, double seconds) {}
