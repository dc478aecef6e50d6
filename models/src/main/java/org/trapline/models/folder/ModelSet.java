package org.trapline.models.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Models that are meant to be used together.
 *
 * @param filter folder of the blank filter; null for none
 * @param detector folder of the detector; null for none
 * @param species folder of the species model; null for none
 * @param rules whose rules make answers of what they say
 */
public record ModelSet(
    @Nullable Path filter, @Nullable Path detector, @Nullable Path species, SetRules rules) {
  /** Models one after the other. */
  public ModelSet(@Nullable Path filter, @Nullable Path detector, @Nullable Path species) {
    this(filter, detector, species, SetRules.CASCADE);
  }
}
