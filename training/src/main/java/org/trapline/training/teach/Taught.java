package org.trapline.training.teach;

import java.util.List;
import java.util.Map;
import org.trapline.models.folder.ModelFolder;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.ClassRow;
import org.trapline.training.figures.OverallRow;
import org.trapline.training.split.Fold;

/**
 * A model after its training.
 *
 * @param model its folder
 * @param classes in the order of its answers
 * @param photos photos of each class in each fold
 * @param overall how often it and the baselines are right on the test photos
 * @param perClass how well it and the baselines tell each class
 * @param threshold the card's threshold
 * @param atThreshold what comes of the test photos at that threshold, sentences
 */
public record Taught(
    ModelFolder model,
    List<String> classes,
    Map<String, Map<Fold, Integer>> photos,
    List<OverallRow> overall,
    List<ClassRow> perClass,
    double threshold,
    List<String> atThreshold) {
  /** Copies the collections. */
  public Taught {
    classes = List.copyOf(classes);
    photos = Map.copyOf(photos);
    overall = List.copyOf(overall);
    perClass = List.copyOf(perClass);
    atThreshold = List.copyOf(atThreshold);
  }

  /** What the model made of the test photos. */
  record Tested(List<Answered> model, List<OverallRow> overall, List<ClassRow> perClass) {}
}
