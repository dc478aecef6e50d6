package org.trapline.pipeline.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.SetRules;

/**
 * Whatever changes a pixel or a score: the judge fingerprint is made of it.
 *
 * @param filter {@code --filter}: model folder of the blank filter; null for none
 * @param detector {@code --detector}: model folder; null for none
 * @param species {@code --species}: model folder; null for none
 * @param rules whose rules make answers of what they say; a set of {@code --models} says it
 * @param bands {@code --bands}: {@code auto}, {@code none}, {@code top=..,bottom=..} or a profile
 *     file
 * @param device {@code --device}: {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:i}; no part
 *     of the fingerprint
 */
public record JudgeSettings(
    @Nullable Path filter,
    @Nullable Path detector,
    @Nullable Path species,
    SetRules rules,
    String bands,
    String device) {
  /** Models one after the other. */
  public JudgeSettings(
      @Nullable Path filter,
      @Nullable Path detector,
      @Nullable Path species,
      String bands,
      String device) {
    this(filter, detector, species, SetRules.CASCADE, bands, device);
  }

  /** Refuses a run that would look at nothing. */
  public JudgeSettings {
    if (filter == null && detector == null && species == null) {
      throw new IllegalArgumentException(
          "a run needs at least one model: give --models, --filter, --detector or --species");
    }
    if (rules == SetRules.SPECIESNET
        && (filter != null || detector == null || species == null || !bands.equals("none"))) {
      throw new IllegalArgumentException(
          "SpeciesNet's rules need a detector, a species model and the whole picture: give no"
              + " --filter, and no --bands but none");
    }
  }
}
