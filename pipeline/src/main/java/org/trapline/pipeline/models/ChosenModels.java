package org.trapline.pipeline.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.SetRules;
import org.trapline.models.folder.Thresholds;
import org.trapline.models.speciesnet.SpeciesNetCrop;
import org.trapline.models.speciesnet.SpeciesNetFiles;
import org.trapline.models.speciesnet.SpeciesNetFolder;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.transforms.judge.ModelEyes;
import org.trapline.transforms.publish.Cuts;
import org.trapline.transforms.publish.SpeciesNetLists;

/**
 * The models of a run, opened as folders but not loaded.
 *
 * @param filter the blank filter; null for none
 * @param detector the detector; null for none
 * @param species the species model; null for none
 * @param speciesNet the lists beside the species model, if it is SpeciesNet; null for others
 * @param rules whose rules make answers of what they say
 * @param device where they run
 */
public record ChosenModels(
    @Nullable ModelFolder filter,
    @Nullable ModelFolder detector,
    @Nullable ModelFolder species,
    @Nullable SpeciesNetFiles speciesNet,
    SetRules rules,
    String device) {
  private static final int MANY_FILES = 128;
  private static final int FEW_FILES = 16;

  /** An input of so many pixels takes a core seconds. */
  private static final long LARGE_PIXELS = 1_000_000;

  /**
   * Opens the folders.
   *
   * @throws org.trapline.models.folder.ModelFolderException with one sentence if one can't be used
   * @throws org.trapline.models.speciesnet.SpeciesNetFileException if SpeciesNet's lists can't
   */
  public static ChosenModels open(JudgeSettings settings) {
    ModelFolder species = open(settings.species());
    SpeciesNetFiles files = species == null ? null : SpeciesNetFolder.files(species);
    if (species != null && files == null && settings.rules() == SetRules.SPECIESNET) {
      throw ModelFolderException.about(
          species.weights(),
          "SpeciesNet's rules need %s and its lists beside the species model: copy them there",
          SpeciesNetFiles.INFO);
    }
    return new ChosenModels(
        open(settings.filter()),
        open(settings.detector()),
        species,
        files,
        settings.rules(),
        settings.device());
  }

  private static @Nullable ModelFolder open(@Nullable Path path) {
    return path == null ? null : ModelFolder.open(path);
  }

  /** The models that there are: filter, detector, species. */
  public List<ModelFolder> all() {
    return Stream.of(filter, detector, species).filter(Objects::nonNull).toList();
  }

  /**
   * Files in a chunk, unless a person said how many: half a minute of a core's work with small
   * models, and minutes, no longer, with a detector as large as MegaDetector.
   */
  public int chunkFiles(WorkSettings work) {
    Integer said = work.chunkFiles();
    boolean large =
        all().stream()
            .map(model -> model.card().input())
            .anyMatch(input -> (long) input.width() * input.height() >= LARGE_PIXELS);
    return said != null ? said : large ? FEW_FILES : MANY_FILES;
  }

  /** Opens them on the workers, from the same paths as here. */
  public ModelEyes eyes(JudgeSettings settings) {
    return new ModelEyes(
        text(settings.filter()),
        text(settings.detector()),
        text(settings.species()),
        imageCrop(),
        device);
  }

  private static @Nullable String text(@Nullable Path path) {
    return path == null ? null : path.toAbsolutePath().toString();
  }

  /** Whose rules decide, and what the species model is shown by them. */
  String describeRules() {
    SpeciesNetCrop crop = imageCrop();
    return crop == null ? rules.word() : rules.word() + " " + crop.word();
  }

  private @Nullable SpeciesNetCrop imageCrop() {
    return speciesNet != null && rules == SetRules.SPECIESNET ? speciesNet.crop() : null;
  }

  /** All labels that an answer may have; none without a species model. */
  public List<LabelLine> speciesLabels() throws IOException {
    if (species == null) {
      return List.of();
    }
    return speciesNet == null
        ? species.labels().lines()
        : SpeciesNetFolder.labels(species, speciesNet);
  }

  /** What publishing must know of SpeciesNet; empty where it is not the species model. */
  public Optional<SpeciesNetLists> speciesNetLists() throws IOException {
    return speciesNet == null
        ? Optional.empty()
        : Optional.of(SpeciesNetLists.of(speciesNet, rules));
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
