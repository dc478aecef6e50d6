package org.trapline.training.evaluate;

import org.trapline.training.figures.Share;

/**
 * How often the best answer is right if photos are shown in one way.
 *
 * @param treatment how they were shown
 * @param right how many answers are right
 */
public record TreatmentRow(String treatment, Share right) {}
