package org.trapline.transforms.publish;

import java.io.Serializable;

/**
 * Today's thresholds, all 0 to 1.
 *
 * @param animal an animal counts from this detector score on
 * @param human likewise
 * @param vehicle likewise
 * @param blank a photo that the filter rejected is blank from this score on
 * @param species an answer counts from this score on
 */
public record Cuts(float animal, float human, float vehicle, float blank, float species)
    implements Serializable {}
