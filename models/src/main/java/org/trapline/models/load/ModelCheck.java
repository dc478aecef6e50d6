package org.trapline.models.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.RanOn;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.WeightsEntry.Precision;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.models.speciesnet.Geofence;
import org.trapline.models.speciesnet.LabelFile;
import org.trapline.models.speciesnet.SpeciesNetCrop;
import org.trapline.models.speciesnet.SpeciesNetFiles;
import org.trapline.models.speciesnet.SpeciesNetFolder;

/**
 * What a person wants to know about a model before a night of work: that it loads, what it answers
 * to a drawn picture, how fast it is here and on what terms it may be used.
 *
 * @param model the model's files
 * @param ranOn what really ran it
 * @param batchSize scenes per call
 * @param outputs name and shape of each output for one scene
 * @param lists what SpeciesNet's own lists beside the model hold, or empty
 * @param millisPerScene median time for one scene, resizing included, at full batches
 * @param sameAs where it was compared with another device, that and how far scores differ; or empty
 * @param licenceNote what to mind about the licence, or empty
 */
public record ModelCheck(
    ModelFolder model,
    RanOn ranOn,
    int batchSize,
    List<String> outputs,
    String lists,
    double millisPerScene,
    String sameAs,
    String licenceNote) {
  private static final int MEASURED_BATCHES = 5;

  /**
   * Loads and tries a model.
   *
   * @throws org.trapline.models.folder.ModelFolderException with one sentence if it cannot be used
   */
  public static ModelCheck of(ModelFolder folder, Device device) {
    return of(folder, device, Optional.empty());
  }

  /**
   * Does the same and compares the answers with those on another device.
   *
   * @param against the other device; where it is left out, the CPU if a GPU ran the model
   * @throws org.trapline.models.folder.ModelFolderException with one sentence if it cannot be used,
   *     or answers otherwise there
   */
  public static ModelCheck of(ModelFolder folder, Device device, Optional<Device> against) {
    List<Picture> pictures = DrawnScenes.all();
    try (LoadedModel loaded = Models.load(folder, device);
        SceneRunner runner = loaded.runner()) {
      List<Scene> scenes = new ArrayList<>();
      for (int i = 0; i < loaded.batchSize(); i++) {
        Picture picture = pictures.get(i % pictures.size());
        scenes.add(new Scene(picture, picture.whole()));
      }
      List<SceneRunner.Answer> answers = runner.run(scenes);
      return new ModelCheck(
          folder,
          loaded.ranOn(),
          loaded.batchSize(),
          answers.get(0).outputs().stream().map(ModelCheck::describe).toList(),
          lists(folder),
          medianMillis(runner, scenes),
          compare(folder, device, against.orElse(loaded.isOnGpu() ? Device.CPU : device)),
          LicenceNote.of(folder.card().identity().licence()));
    } finally {
      pictures.forEach(Picture::close);
    }
  }

  private static String compare(ModelFolder folder, Device device, Device against) {
    return device.equals(against) ? "" : DeviceAgreement.of(folder, device, against).describe();
  }

  /** The median forgives the one run that the machine disturbed. */
  private static double medianMillis(SceneRunner runner, List<Scene> scenes) {
    double[] millis = new double[MEASURED_BATCHES];
    for (int i = 0; i < MEASURED_BATCHES; i++) {
      long start = System.nanoTime();
      runner.run(scenes);
      millis[i] = (System.nanoTime() - start) / 1e6 / scenes.size();
    }
    Arrays.sort(millis);
    return millis[MEASURED_BATCHES / 2];
  }

  private static String describe(Tensor output) {
    return (output.name() + " " + output.shape()).strip();
  }

  /** The report for a person, line by line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("model       " + model.describe() + ", " + model.card().identity().task().word());
    if (!model.card().identity().description().isEmpty()) {
      lines.add("about       " + model.card().identity().description());
    }
    lines.add("weights     " + model.weights() + " (" + model.format() + ")");
    lines.add("input       " + model.card().input().describe());
    lines.add("output      " + String.join(", ", outputs) + ": " + outputKind());
    if (model.labels().size() > 0) {
      lines.add("labels      " + labels(model.labels()));
    }
    if (!lists.isEmpty()) {
      lines.add("SpeciesNet  " + lists);
    }
    lines.add(
        "ran on      %s %s, %s, %s"
            .formatted(ranOn.engine(), ranOn.version(), ranOn.provider(), ranOn.device()));
    lines.add(
        "speed       %.0f ms a picture on one thread, %d at a time"
            .formatted(millisPerScene, batchSize));
    if (!sameAs.isEmpty()) {
      lines.add("same as     " + sameAs);
    }
    if (model.card().files().precision() == Precision.FLOAT16) {
      lines.add(
          "precision   half"
              + (ranOn.provider().equals("CPU") ? ": meant for a GPU, no faster on a CPU" : ""));
    }
    String licence = model.card().identity().licence();
    lines.add("licence     " + (licence.isEmpty() ? "not stated" : licence));
    if (!licenceNote.isEmpty()) {
      lines.add("            " + licenceNote);
    }
    model.guesses().forEach(guess -> lines.add("guessed     " + guess));
    return lines;
  }

  private static String lists(ModelFolder folder) {
    SpeciesNetFiles files = SpeciesNetFolder.files(folder);
    if (files == null) {
      return "";
    }
    try {
      return "%s, sees %s; %d labels to roll up to, %d geofence rules"
          .formatted(
              files.version(),
              files.crop() == SpeciesNetCrop.ALWAYS_CROP ? "the best box" : "the whole photo",
              LabelFile.read(files.taxonomy()).size(),
              Geofence.read(files.geofence()).size());
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: the lists cannot be read (%s): check the files"
              .formatted(folder.weights(), e.getMessage()),
          e);
    }
  }

  private String outputKind() {
    return model.card().output().kind().word();
  }

  private static String labels(Labels labels) {
    List<String> counts = new ArrayList<>();
    for (LabelKind kind : LabelKind.values()) {
      long count = labels.indexesOf(kind).count();
      if (count > 0) {
        counts.add(count + " " + kind.word());
      }
    }
    return labels.size() + ": " + String.join(", ", counts);
  }
}
