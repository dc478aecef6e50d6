package org.trapline.transforms.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.speciesnet.SpeciesNetCrop;
import org.trapline.schemas.JudgedBy;

/**
 * Opens models from their folders. A model is in memory once for each process and device; a thread
 * holds it while its eyes are open. With {@code auto} and several GPUs the threads of a process
 * share them evenly, all models of one thread on one GPU.
 *
 * @param filter path of the blank filter's folder; null for none
 * @param detector path of the detector's folder; null for none
 * @param species path of the species model's folder; null for none
 * @param imageCrop what the species model sees of a whole photo where SpeciesNet's rules decide;
 *     null where they do not
 * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:i}
 */
public record ModelEyes(
    @Nullable String filter,
    @Nullable String detector,
    @Nullable String species,
    @Nullable SpeciesNetCrop imageCrop,
    String device)
    implements EyesSource {
  /** How many eyes this process has opened: with several GPUs each takes the next. */
  private static final AtomicInteger OPENED = new AtomicInteger();

  @Override
  public Eyes open() {
    List<LoadedModel> held = new ArrayList<>();
    try {
      return open(held, Device.parse(device).turn(OPENED.getAndIncrement()));
    } catch (ModelFolderException e) {
      // One of several could not be loaded: the others must not stay in memory.
      held.forEach(LoadedModel::close);
      throw e;
    }
  }

  private Eyes open(List<LoadedModel> held, Device where) {
    LoadedModel loadedFilter = load(filter, where, held);
    LoadedModel loadedDetector = load(detector, where, held);
    LoadedModel loadedSpecies = load(species, where, held);
    Map<String, LabelKind> kinds = new HashMap<>();
    if (loadedSpecies != null) {
      for (LabelLine line : loadedSpecies.folder().labels().lines()) {
        kinds.putIfAbsent(line.label(), line.kind());
      }
    }
    JudgedBy names =
        new JudgedBy(
            name(loadedFilter),
            version(loadedFilter),
            name(loadedDetector),
            version(loadedDetector),
            name(loadedSpecies),
            version(loadedSpecies));
    return new Eyes(
        loadedFilter == null ? null : loadedFilter.newBlankFilter(),
        loadedDetector == null ? null : loadedDetector.newDetector(),
        loadedSpecies == null ? null : loadedSpecies.newSpeciesClassifier(),
        names,
        kinds,
        imageCrop,
        () -> held.forEach(LoadedModel::close));
  }

  private static @Nullable LoadedModel load(
      @Nullable String path, Device where, List<LoadedModel> held) {
    if (path == null) {
      return null;
    }
    LoadedModel model = Models.load(ModelFolder.open(Path.of(path)), where);
    held.add(model);
    return model;
  }

  private static @Nullable String name(@Nullable LoadedModel model) {
    return model == null ? null : model.folder().card().identity().name();
  }

  /** The maker's version and the beginning of the weights' hash. */
  private static @Nullable String version(@Nullable LoadedModel model) {
    if (model == null) {
      return null;
    }
    String version = model.folder().card().identity().version();
    return (version + " " + model.folder().shortHash()).strip();
  }
}
