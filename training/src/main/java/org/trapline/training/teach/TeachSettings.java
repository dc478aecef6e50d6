package org.trapline.training.teach;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.training.features.Sight;
import org.trapline.training.photos.Task;

/**
 * What is to be taught, from what.
 *
 * @param labels the table of labels
 * @param media the result whose photos were labelled
 * @param sources where the photos are now; empty for where the last run found them
 * @param task blank or species
 * @param backbone a model folder or weights file that a head is put on; null teaches a small
 *     network from scratch
 * @param from a model that was taught before and is to go on; null begins anew
 * @param frame what is shown of a photo
 * @param out the new model's folder
 * @param recall share of what should be kept that the threshold keeps, above 0 to 1
 * @param seed of everything random
 * @param rounds at most, at least 1
 * @param threads photos that are described at the same time, at least 1
 * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:i}
 */
public record TeachSettings(
    Path labels,
    String media,
    List<String> sources,
    Task task,
    @Nullable Path backbone,
    @Nullable Path from,
    Sight.Frame frame,
    Path out,
    double recall,
    long seed,
    int rounds,
    int threads,
    String device) {
  /** Copies the list. */
  public TeachSettings {
    sources = List.copyOf(sources);
  }
}
