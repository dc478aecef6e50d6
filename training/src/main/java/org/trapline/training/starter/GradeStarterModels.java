package org.trapline.training.starter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.SpeciesClassifier;
import org.trapline.schemas.PixelBox;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Dice;
import org.trapline.training.scenes.Drawing;
import org.trapline.training.scenes.Kind;

/**
 * Grades the starter models the way the job uses them: whole JPEGs, decoded as the card says,
 * cropped to the world, through the model folders. One thread; close it.
 */
public final class GradeStarterModels implements AutoCloseable {
  private static final int QUALITY = 72;

  private final LoadedModel filterModel;
  private final LoadedModel speciesModel;
  private final BlankFilter filter;
  private final SpeciesClassifier species;
  private final double threshold;

  /** Loads the models of a starter folder. */
  public GradeStarterModels(Path folder) {
    filterModel = Models.load(ModelFolder.open(folder.resolve(StarterFolder.FILTER)), Device.CPU);
    speciesModel = Models.load(ModelFolder.open(folder.resolve(StarterFolder.SPECIES)), Device.CPU);
    filter = filterModel.newBlankFilter();
    species = speciesModel.newSpeciesClassifier();
    threshold = filterModel.folder().card().thresholds().blank();
  }

  /** Draws a blank and an occupied photo at each of this many new stations and grades both. */
  public Figures onDrawnPhotos(int stations, long seed) throws PhotoException {
    Figures sum = Figures.NONE;
    List<Kind> kinds = List.of(Kind.values());
    List<Camera> cameras = List.of(Camera.values());
    for (int i = 0; i < stations; i++) {
      DrawnVisit visit = DrawnVisit.at(Dice.of(seed).number(i));
      Camera camera = cameras.get(i % cameras.size());
      for (Optional<Kind> who :
          List.of(Optional.<Kind>empty(), Optional.of(kinds.get(i % kinds.size())))) {
        Drawing photo = visit.photo(who, camera);
        sum = sum.plus(of(photo.raster().jpeg(QUALITY), photo.world(), who));
      }
    }
    return sum;
  }

  /**
   * Grades one photo.
   *
   * @param jpeg the file
   * @param world the photo without its info bands
   * @param truth who is in it
   */
  public Figures of(byte[] jpeg, PixelBox world, Optional<Kind> truth) throws PhotoException {
    Photo photo = Photo.open(jpeg, "photo.jpg", PixelLimits.DEFAULT);
    int denominator = photo.denominatorFor(filter.need(), world);
    try (Picture picture = photo.decode(denominator)) {
      List<Scene> scene = List.of(new Scene(picture, world));
      boolean rejected = filter.judge(scene)[0] >= threshold;
      if (truth.isEmpty()) {
        return new Figures(0, 0, 1, rejected ? 1 : 0, 0);
      }
      String answer = species.classify(scene).get(0).get(0).label();
      boolean right = answer.equals(truth.get().commonName());
      return new Figures(1, rejected ? 0 : 1, 0, 0, right ? 1 : 0);
    }
  }

  @Override
  public void close() {
    filter.close();
    species.close();
    filterModel.close();
    speciesModel.close();
  }
}
