package org.trapline.models.speciesnet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trapline.models.species.Candidate;
import org.trapline.models.species.Rank;
import org.trapline.models.species.RollUp;
import org.trapline.schemas.Category;

/**
 * SpeciesNet's rules: from the boxes of the detector and the five best labels of the classifier to
 * one answer a picture. All comparisons are strict, as in the reference. Immutable; safe for
 * several threads.
 */
public final class SpeciesNetEnsemble {
  private static final Set<String> NO_WILDLIFE =
      Set.of(SpeciesNetLabel.BLANK, SpeciesNetLabel.HUMAN, SpeciesNetLabel.VEHICLE);

  private static final double ROLL_UP_THRESHOLD = 0.65;
  private static final List<Rank> GENUS_UP =
      List.of(Rank.GENUS, Rank.FAMILY, Rank.ORDER, Rank.CLASS, Rank.KINGDOM);
  private static final List<Rank> FAMILY_UP =
      List.of(Rank.FAMILY, Rank.ORDER, Rank.CLASS, Rank.KINGDOM);
  private static final List<Rank> SPECIES_UP = List.of(Rank.values());

  /** Room for the sums of 64-bit numbers: the first answer's own score must suffice. */
  private static final double SUM_TOLERANCE = 1e-10;

  private final SpeciesNetTaxonomy taxonomy;
  private final Geofence geofence;

  /** Rules with a taxonomy to roll up in, and a geofence, perhaps {@link Geofence#off}. */
  public SpeciesNetEnsemble(SpeciesNetTaxonomy taxonomy, Geofence geofence) {
    this.taxonomy = taxonomy;
    this.geofence = geofence;
  }

  /**
   * One answer for a picture.
   *
   * @param classes the classifier's best labels, best first; at least one
   * @param detections the detector's boxes, best first; may be empty
   */
  public SpeciesNetAnswer answer(List<Candidate> classes, List<Detection> detections, Place place) {
    Evidence evidence = Evidence.of(classes, detections);
    return human(evidence)
        .or(() -> vehicle(evidence))
        .or(() -> blank(evidence))
        .or(() -> animal(evidence, classes, place))
        .or(() -> higherTaxon(classes, place))
        .or(() -> someAnimal(evidence))
        .orElseGet(
            () ->
                new SpeciesNetAnswer(
                    SpeciesNetLabel.UNKNOWN, evidence.score, SpeciesNetAnswer.CLASSIFIER));
  }

  /**
   * An answer for one box of a picture: no rule weighs the detector, which has found the box
   * already. The geofence comes first, then the roll-up from species on; this is how MegaDetector's
   * tools apply SpeciesNet.
   *
   * @param classes the classifier's best labels for the box, best first; at least one
   */
  public SpeciesNetAnswer answerForBox(List<Candidate> classes, Place place) {
    SpeciesNetAnswer fenced = fenced(classes, place);
    if (!fenced.source().equals(SpeciesNetAnswer.CLASSIFIER)) {
      return fenced;
    }
    return rolledUp(classes, SPECIES_UP, ROLL_UP_THRESHOLD, place, SpeciesNetAnswer.CLASSIFIER)
        .orElse(fenced);
  }

  /** The best label of the classifier and the best box of the detector. */
  private record Evidence(String label, double score, Category seen, double confidence) {
    static Evidence of(List<Candidate> classes, List<Detection> detections) {
      Candidate best = classes.get(0);
      // Without a box it is as if an animal had been seen with no confidence at all.
      return detections.isEmpty()
          ? new Evidence(best.label(), best.score(), Category.ANIMAL, 0)
          : new Evidence(
              best.label(), best.score(), detections.get(0).category(), detections.get(0).score());
    }

    boolean sees(Category category, double above) {
      return seen == category && confidence > above;
    }

    boolean says(String wanted, double above) {
      return label.equals(wanted) && score > above;
    }

    SpeciesNetAnswer byDetector(String answer) {
      return new SpeciesNetAnswer(answer, confidence, SpeciesNetAnswer.DETECTOR);
    }

    SpeciesNetAnswer byClassifier(String answer) {
      return new SpeciesNetAnswer(answer, score, SpeciesNetAnswer.CLASSIFIER);
    }
  }

  private static Optional<SpeciesNetAnswer> human(Evidence evidence) {
    if (evidence.sees(Category.HUMAN, 0.7)) {
      return Optional.of(evidence.byDetector(SpeciesNetLabel.HUMAN));
    }
    // A person near a vehicle is often classified as the vehicle.
    boolean personOrVehicle =
        evidence.says(SpeciesNetLabel.HUMAN, 0.5) || evidence.says(SpeciesNetLabel.VEHICLE, 0.5);
    return evidence.sees(Category.HUMAN, 0.2) && personOrVehicle
        ? Optional.of(evidence.byClassifier(SpeciesNetLabel.HUMAN))
        : Optional.empty();
  }

  private static Optional<SpeciesNetAnswer> vehicle(Evidence evidence) {
    if (evidence.sees(Category.VEHICLE, 0.2) && evidence.says(SpeciesNetLabel.HUMAN, 0.5)) {
      return Optional.of(evidence.byClassifier(SpeciesNetLabel.HUMAN));
    }
    if (evidence.sees(Category.VEHICLE, 0.7)) {
      return Optional.of(evidence.byDetector(SpeciesNetLabel.VEHICLE));
    }
    return evidence.sees(Category.VEHICLE, 0.2) && evidence.says(SpeciesNetLabel.VEHICLE, 0.4)
        ? Optional.of(evidence.byClassifier(SpeciesNetLabel.VEHICLE))
        : Optional.empty();
  }

  private static Optional<SpeciesNetAnswer> blank(Evidence evidence) {
    boolean nothingSeen = evidence.confidence < 0.2;
    boolean blank =
        (nothingSeen && evidence.says(SpeciesNetLabel.BLANK, 0.5))
            || evidence.says(SpeciesNetLabel.BLANK, 0.99);
    return blank ? Optional.of(evidence.byClassifier(SpeciesNetLabel.BLANK)) : Optional.empty();
  }

  private Optional<SpeciesNetAnswer> animal(
      Evidence evidence, List<Candidate> classes, Place place) {
    boolean sure =
        evidence.score > 0.8 || (evidence.score > 0.65 && evidence.sees(Category.ANIMAL, 0.2));
    return sure && !NO_WILDLIFE.contains(evidence.label)
        ? Optional.of(fenced(classes, place))
        : Optional.empty();
  }

  private Optional<SpeciesNetAnswer> higherTaxon(List<Candidate> classes, Place place) {
    return rolledUp(classes, GENUS_UP, ROLL_UP_THRESHOLD, place, SpeciesNetAnswer.CLASSIFIER);
  }

  private static Optional<SpeciesNetAnswer> someAnimal(Evidence evidence) {
    return evidence.sees(Category.ANIMAL, 0.5)
        ? Optional.of(evidence.byDetector(SpeciesNetLabel.ANIMAL))
        : Optional.empty();
  }

  /**
   * The best label, or where the geofence rules it out, the family or wider taxon that holds it.
   */
  private SpeciesNetAnswer fenced(List<Candidate> classes, Place place) {
    Candidate best = classes.get(0);
    if (!geofence.excludes(best.label(), place)) {
      return new SpeciesNetAnswer(best.label(), best.score(), SpeciesNetAnswer.CLASSIFIER);
    }
    String source = SpeciesNetAnswer.CLASSIFIER + "+geofence";
    return rolledUp(classes, FAMILY_UP, best.score() - SUM_TOLERANCE, place, source)
        .orElseGet(
            () ->
                new SpeciesNetAnswer(
                    SpeciesNetLabel.UNKNOWN, best.score(), source + "+rollup_failed"));
  }

  private Optional<SpeciesNetAnswer> rolledUp(
      List<Candidate> classes, List<Rank> ranks, double threshold, Place place, String source) {
    return new RollUp(taxonomy, label -> geofence.excludes(label, place))
        .best(classes, ranks, threshold)
        .map(
            result ->
                new SpeciesNetAnswer(
                    result.label(), result.score(), source + "+rollup_to_" + result.rank().word()));
  }
}
