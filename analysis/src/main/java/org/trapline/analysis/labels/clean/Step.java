package org.trapline.analysis.labels.clean;

/**
 * What was left after a step.
 *
 * @param name in words
 * @param votes rows for one vote each
 * @param photos photos with a label
 * @param leftOut photos that the step left out
 */
public record Step(String name, long votes, long photos, long leftOut) {}
