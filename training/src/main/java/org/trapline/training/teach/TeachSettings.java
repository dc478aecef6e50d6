package org.trapline.training.teach;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.training.features.Sight;
import org.trapline.training.photos.SurveyLabels;
import org.trapline.training.photos.Task;

/**
 * What is to be taught, from what.
 *
 * @param labels which photos are labelled
 * @param task blank or species
 * @param backbone a model folder or weights file that is built on; null for that of {@code from},
 *     or a small network from scratch
 * @param part what of the backbone learns
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
    SurveyLabels labels,
    Task task,
    @Nullable Path backbone,
    Part part,
    @Nullable Path from,
    Sight.Frame frame,
    Path out,
    double recall,
    long seed,
    int rounds,
    int threads,
    String device) {
  /** What learns of a network that was taught before. */
  public enum Part {
    /** A new last layer; the rest stays as it is. */
    HEAD,
    /** Every weight. */
    ALL
  }
}
