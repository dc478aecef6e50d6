package org.trapline.analysis.summary;

import org.jspecify.annotations.Nullable;

/**
 * How often one species was detected.
 *
 * @param species scientific name, else common name, else the model's label; null if not named
 * @param commonName null if there is none or it is the name already
 * @param detections boxes or scenes that count
 * @param files files with at least one
 * @param deployments deployments with at least one
 * @param medianScore median of the species model's scores, 0 to 1, null without a species model
 */
public record SpeciesLine(
    @Nullable String species,
    @Nullable String commonName,
    long detections,
    long files,
    long deployments,
    @Nullable Double medianScore) {}
