package org.trapline.models.speciesnet;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of SpeciesNet's {@code predictions.json}; also of its partial files, which hold the
 * classifier's or the detector's part only, and of {@code instances.json}, which holds neither.
 *
 * @param request the photo
 * @param failures the parts that failed or are missing
 * @param classes the classifier's part; null if missing
 * @param detections the detector's part, best first; null if missing, empty if nothing was found
 * @param answer what the ensemble made of both; null unless both are there
 * @param modelVersion version of the model package, such as {@code 4.0.1a}; null in partial files
 */
public record Prediction(
    PhotoRequest request,
    Set<Component> failures,
    @Nullable Classes classes,
    @Nullable List<Detection> detections,
    @Nullable SpeciesNetAnswer answer,
    @Nullable String modelVersion) {
  /** The parts of SpeciesNet, in the order in which failures are listed. */
  public enum Component {
    /** The species classifier. */
    CLASSIFIER,
    /** The detector. */
    DETECTOR,
    /** What finds the region from coordinates. */
    GEOLOCATION
  }

  /** Copies the lists and puts the failures in order. */
  public Prediction {
    Set<Component> ordered = EnumSet.noneOf(Component.class);
    ordered.addAll(failures);
    failures = Collections.unmodifiableSet(ordered);
    detections = detections == null ? null : List.copyOf(detections);
  }

  /**
   * Joins what is known about a photo: an answer if both parts are there, else the missing ones as
   * failures.
   */
  public static Prediction assemble(
      PhotoRequest request,
      @Nullable Classes classes,
      @Nullable List<Detection> detections,
      SpeciesNetEnsemble ensemble,
      String modelVersion) {
    Set<Component> failures = EnumSet.noneOf(Component.class);
    if (classes == null) {
      failures.add(Component.CLASSIFIER);
    }
    if (detections == null) {
      failures.add(Component.DETECTOR);
    }
    SpeciesNetAnswer answer =
        classes == null || detections == null
            ? null
            : ensemble.answer(classes.best(), detections, request.place());
    return new Prediction(request, failures, classes, detections, answer, modelVersion);
  }
}
