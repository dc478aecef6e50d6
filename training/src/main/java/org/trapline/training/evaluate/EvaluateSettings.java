package org.trapline.training.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.training.features.Sight;

/**
 * What is to be held against what.
 *
 * @param labels the table of labels
 * @param media the result whose photos were labelled
 * @param sources where the photos are now; empty for where the last run found them
 * @param model folder of the model
 * @param against folder of a second model that is asked the same; null for none
 * @param frame what is shown of a photo
 * @param out folder of the page and the tables
 * @param threads photos that are looked at at the same time, at least 1
 * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:i}
 */
public record EvaluateSettings(
    Path labels,
    String media,
    List<String> sources,
    Path model,
    @Nullable Path against,
    Sight.Frame frame,
    Path out,
    int threads,
    String device) {
  /** Copies the list. */
  public EvaluateSettings {
    sources = List.copyOf(sources);
  }
}
