package org.trapline.analysis.survey;

import org.jspecify.annotations.Nullable;

/**
 * A fixed place, as a person describes it.
 *
 * @param id its name, as in the deployments
 * @param group what it is for
 * @param pair names the stations that belong together, null if none do
 * @param works when work went on here, null for the design's own dates
 */
public record Station(String id, Group group, @Nullable String pair, @Nullable Span works) {}
