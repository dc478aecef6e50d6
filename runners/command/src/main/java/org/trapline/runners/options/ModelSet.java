package org.trapline.runners.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Up to three models that work together.
 *
 * @param filter the blank filter's folder; null for none
 * @param detector the detector's folder; null for none
 * @param species the species classifier's folder; null for none
 */
public record ModelSet(@Nullable Path filter, @Nullable Path detector, @Nullable Path species) {}
