package org.trapline.pipeline.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.Thresholds;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.transforms.judge.ModelEyes;
import org.trapline.transforms.publish.Cuts;

/**
 * The models of a run, opened as folders but not loaded.
 *
 * @param filter the blank filter; null for none
 * @param detector the detector; null for none
 * @param species the species model; null for none
 * @param device where they run
 */
public record ChosenModels(
    @Nullable ModelFolder filter,
    @Nullable ModelFolder detector,
    @Nullable ModelFolder species,
    String device) {
  /**
   * Opens the folders.
   *
   * @throws org.trapline.models.folder.ModelFolderException with one sentence if one can't be used
   */
  public static ChosenModels open(JudgeSettings settings) {
    return new ChosenModels(
        open(settings.filter()),
        open(settings.detector()),
        open(settings.species()),
        settings.device());
  }

  private static @Nullable ModelFolder open(@Nullable Path path) {
    return path == null ? null : ModelFolder.open(path);
  }

  /** The models that there are: filter, detector, species. */
  public List<ModelFolder> all() {
    return Stream.of(filter, detector, species).filter(Objects::nonNull).toList();
  }

  /** Opens them on the workers, from the same paths as here. */
  public ModelEyes eyes(JudgeSettings settings) {
    return new ModelEyes(
        text(settings.filter()), text(settings.detector()), text(settings.species()), device);
  }

  private static @Nullable String text(@Nullable Path path) {
    return path == null ? null : path.toAbsolutePath().toString();
  }

  /** The species model's labels; none without one. */
  public List<LabelLine> speciesLabels() {
    return species == null ? List.of() : species.labels().lines();
  }

  /** Today's thresholds: what the person said, else what the cards say. */
  public Cuts cuts(PublishSettings settings) {
    Thresholds seen = thresholds(detector != null ? detector : species);
    return new Cuts(
        or(settings.animalThreshold(), seen.animal()),
        or(settings.humanThreshold(), seen.human()),
        or(settings.vehicleThreshold(), seen.vehicle()),
        or(settings.blankThreshold(), thresholds(filter).blank()),
        or(settings.speciesThreshold(), thresholds(species).species()));
  }

  private static Thresholds thresholds(@Nullable ModelFolder model) {
    return model == null ? Thresholds.DEFAULT : model.card().thresholds();
  }

  private static float or(@Nullable Float said, float card) {
    return said == null ? card : said;
  }
}
