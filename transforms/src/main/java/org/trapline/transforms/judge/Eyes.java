package org.trapline.transforms.judge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.detect.Detector;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.PictureRule;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.species.SpeciesClassifier;
import org.trapline.models.speciesnet.SpeciesNetCrop;
import org.trapline.schemas.JudgedBy;

/**
 * The models of one worker thread, each of which may be left out but not all.
 *
 * @param filter the cheap first look
 * @param detector finds boxes
 * @param species names scenes or boxes
 * @param names who they are, for the rows
 * @param speciesKinds what each label of the species model stands for; empty without one
 * @param imageCrop what the species model sees of a whole photo where SpeciesNet's rules decide;
 *     null where it sees what the detector found, or, without one, the scene
 * @param release lets go of what the models share, after they are closed
 */
public record Eyes(
    @Nullable BlankFilter filter,
    @Nullable Detector detector,
    @Nullable SpeciesClassifier species,
    JudgedBy names,
    Map<String, LabelKind> speciesKinds,
    @Nullable SpeciesNetCrop imageCrop,
    Runnable release)
    implements AutoCloseable {
  /** Copies the labels and refuses to be blind. */
  public Eyes {
    speciesKinds = Map.copyOf(speciesKinds);
    if (filter == null && detector == null && species == null) {
      throw new IllegalArgumentException("there is no model to look with");
    }
    if (imageCrop != null && (filter != null || detector == null || species == null)) {
      throw new IllegalArgumentException("SpeciesNet's rules need detector and species model only");
    }
  }

  /** What the first model to look at a photo needs. */
  PixelNeed firstNeed() {
    if (filter != null) {
      return filter.need();
    }
    return detector != null ? detector.need() : need(species);
  }

  /**
   * Which pictures are judged, and which way up: the detector's rule, since boxes are its own.
   * SpeciesNet reads every picture for the same detector.
   */
  PictureRule pictures() {
    return detector == null || imageCrop != null ? PictureRule.EVERY : detector.need().pictures();
  }

  private static PixelNeed need(@Nullable SpeciesClassifier species) {
    if (species == null) {
      throw new IllegalStateException("there is no model to look with");
    }
    return species.need();
  }

  /** Whether any of the models can tell that a person is there. */
  boolean knowPeople() {
    return detector != null || speciesKinds.containsValue(LabelKind.HUMAN);
  }

  @Override
  public void close() {
    if (filter != null) {
      filter.close();
    }
    if (detector != null) {
      detector.close();
    }
    if (species != null) {
      species.close();
    }
    release.run();
  }
}
