package org.trapline.training.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.folder.OutputKind;
import org.trapline.training.calibrate.Calibration;
import org.trapline.training.features.Backbone;
import org.trapline.training.features.DescribePhotos;
import org.trapline.training.features.Sight;
import org.trapline.training.features.View;
import org.trapline.training.features.Wanted;
import org.trapline.training.figures.Answered;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.photos.Task;
import org.trapline.training.split.Split;

/**
 * Asks a model about labelled photos, as a run would, and brings its labels and the people's
 * together: a label counts as the people's where its text or its scientific name is theirs; blank,
 * human and vehicle are the same in all models.
 */
final class AskModel {
  private final ModelFolder model;
  private final DescribePhotos asked;
  private final EvaluateSettings settings;
  private final List<String> names;
  private final List<String> classes;

  private AskModel(ModelFolder model, EvaluateSettings settings, Set<String> truths)
      throws IOException {
    this.model = model;
    this.settings = settings;
    this.asked =
        new DescribePhotos(Backbone.answers(model), settings.labels().result(), settings.device());
    this.names = model.labels().lines().stream().map(line -> name(line, truths)).toList();
    this.classes = names.stream().distinct().toList();
  }

  static AskModel in(Path folder, EvaluateSettings settings, Set<String> truths)
      throws IOException {
    return new AskModel(ModelFolder.open(folder), settings, truths);
  }

  /** The question that a model answers. */
  static Task taskOf(Path folder) {
    ModelFolder model = ModelFolder.open(folder);
    return switch (model.card().identity().task()) {
      case BLANK_FILTER -> Task.BLANK;
      case SPECIES -> Task.SPECIES;
      default ->
          throw ModelFolderException.about(
              model.weights(),
              "answers neither whether a photo is blank nor who is on it: give a blank filter or a"
                  + " species model");
    };
  }

  private String name(LabelLine line, Set<String> truths) {
    boolean blank = model.card().identity().task() == ModelTask.BLANK_FILTER;
    return switch (line.kind()) {
      case BLANK -> Task.NOTHING;
      case HUMAN -> blank ? Task.SOMETHING : "human";
      case VEHICLE -> blank ? Task.SOMETHING : "vehicle";
      default -> {
        String scientific = line.taxon().scientificName();
        boolean known = !truths.contains(line.label()) && truths.contains(scientific);
        yield blank ? Task.SOMETHING : known ? scientific : line.label();
      }
    };
  }

  String name() {
    return model.card().identity().name();
  }

  String describe() {
    return model.describe();
  }

  List<String> classes() {
    return classes;
  }

  /** From which score on an answer counts. */
  double threshold() {
    return model.card().identity().task() == ModelTask.BLANK_FILTER
        ? model.card().thresholds().blank()
        : model.card().thresholds().species();
  }

  /**
   * Its answers, in the order of the photos; those that could not be seen are left out.
   *
   * @param sights what is shown of each
   */
  List<Answered> about(
      Map<LabelledPhoto, Sight> sights,
      Split split,
      DescribePhotos.Progress progress,
      Consumer<String> remarks) {
    List<Wanted> wanted = new ArrayList<>();
    sights.forEach((photo, sight) -> wanted.add(new Wanted(photo, sight, List.of(View.PLAIN))));
    asked.describe(wanted, settings.threads(), progress, remarks);
    List<Answered> answered = new ArrayList<>();
    sights.forEach(
        (photo, sight) -> {
          float[] raw = asked.numbers(photo, sight, View.PLAIN);
          if (raw != null) {
            answered.add(new Answered(photo, split.of(photo), classes, scores(raw)));
          }
        });
    return answered;
  }

  private double[] scores(float[] raw) {
    double[] all = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      all[i] = raw[i];
    }
    double[] own =
        model.card().output().kind() == OutputKind.LOGITS ? Calibration.softmax(all, 1) : all;
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int i = 0; i < own.length; i++) {
      sums.merge(names.get(i), own[i], Double::sum);
    }
    return classes.stream().mapToDouble(name -> sums.getOrDefault(name, 0.0)).toArray();
  }
}
