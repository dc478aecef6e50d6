package org.trapline.transforms.publish;

import java.util.List;
import java.util.Optional;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.folder.SetRules;
import org.trapline.models.species.Candidate;
import org.trapline.models.speciesnet.Detection;
import org.trapline.models.speciesnet.Place;
import org.trapline.models.speciesnet.SpeciesNetAnswer;
import org.trapline.models.speciesnet.SpeciesNetEnsemble;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.Category;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;

/** Applies SpeciesNet's rules to the facts of a chunk, at one place. */
final class SpeciesNetRules {
  /** The rules look at category and score of a box, never at where it lies. */
  private static final RelativeBox ANYWHERE = new RelativeBox(0, 0, 1, 1);

  private final SpeciesNetEnsemble ensemble;
  private final SetRules rules;
  private final Place place;

  private SpeciesNetRules(SpeciesNetEnsemble ensemble, SetRules rules, Place place) {
    this.ensemble = ensemble;
    this.rules = rules;
    this.place = place;
  }

  /** The rules of these lists where no geofence is. */
  static SpeciesNetRules of(SpeciesNetLists lists) {
    return new SpeciesNetRules(lists.ensemble(), lists.rules(), Place.UNKNOWN);
  }

  /** The same rules at another place. */
  SpeciesNetRules at(Place other) {
    return new SpeciesNetRules(ensemble, rules, other);
  }

  /** The one answer for the photo; empty where a cascade decides or there is no judgement. */
  Optional<SpeciesNetAnswer> ofPhoto(JudgedMedia media) {
    List<Candidate> classes = Candidates.of(media.labels());
    if (rules != SetRules.SPECIESNET || classes.isEmpty()) {
      return Optional.empty();
    }
    List<Detection> seen = media.boxes().stream().flatMap(box -> detection(box).stream()).toList();
    return Optional.of(ensemble.answer(classes, seen, place));
  }

  /**
   * The answer for one box; empty if it was not classified. SpeciesNet's rules treat it as if it
   * were the only one of its photo, so that the best box's answer is the photo's; in a cascade the
   * geofence and the roll-up apply, as in MegaDetector's own tools.
   */
  Optional<SpeciesNetAnswer> ofBox(JudgedBox box) {
    List<Candidate> classes = Candidates.of(box.labels());
    if (classes.isEmpty()) {
      return Optional.empty();
    }
    if (rules == SetRules.CASCADE) {
      return Optional.of(ensemble.answerForBox(classes, place));
    }
    return Optional.of(ensemble.answer(classes, detection(box).stream().toList(), place));
  }

  private static Optional<Detection> detection(JudgedBox box) {
    Float score = box.detectorScore();
    return score == null
        ? Optional.empty()
        : Optional.of(new Detection(box.category(), score, ANYWHERE));
  }

  /** The whole scene as a detection of what the photo's answer names. */
  static JudgedBox scene(JudgedMedia media, Category category) {
    return new JudgedBox(category, null, BoxFacts.WHOLE_SCENE, media.labels(), null);
  }
}
