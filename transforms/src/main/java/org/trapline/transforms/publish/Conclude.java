package org.trapline.transforms.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.species.LocalSpeciesList;
import org.trapline.models.speciesnet.SpeciesNetAnswer;
import org.trapline.schemas.Category;
import org.trapline.schemas.Flag;
import org.trapline.schemas.Flags;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.TaxonFacts;
import org.trapline.schemas.Verdict;

/**
 * From scores to words, by today's thresholds. Nothing here looks at a picture, and every score
 * stays in the row.
 *
 * <p>A person wins over an animal and an animal over a vehicle. A photo that the filter rejected is
 * blank at or above the blank threshold and unknown below it, since nothing looked closer. Damage
 * that was detected never yields blank. Where SpeciesNet's rules decide, theirs is the label.
 */
final class Conclude {
  private final Cuts cuts;
  private final KnownLabels labels;
  private final @Nullable SpeciesNetRules speciesNet;
  private final LivesHere here;

  /**
   * Concludes by these thresholds.
   *
   * @param speciesNet SpeciesNet's rules; null for other models
   * @param local what lives there; null if nobody said
   */
  Conclude(
      Cuts cuts,
      KnownLabels labels,
      @Nullable SpeciesNetRules speciesNet,
      @Nullable LocalSpeciesList local) {
    this.cuts = cuts;
    this.labels = labels;
    this.speciesNet = speciesNet;
    this.here = new LivesHere(labels, local);
  }

  /** The one answer for a photo where SpeciesNet's rules decide; empty elsewhere. */
  Optional<SpeciesNetAnswer> ensemble(JudgedMedia media) {
    return speciesNet == null ? Optional.empty() : speciesNet.ofPhoto(media);
  }

  /** What is made of each box, in the models' order; no entry for what is no detection. */
  List<Answer> answers(JudgedMedia media) {
    List<Answer> answers = boxAnswers(media);
    return ensemble(media).map(answer -> agreeing(media, answers, answer)).orElse(answers);
  }

  private List<Answer> boxAnswers(JudgedMedia media) {
    List<Answer> answers = new ArrayList<>();
    for (JudgedBox box : media.boxes()) {
      if (box.detectorScore() == null) {
        sceneAnswer(box).ifPresent(answers::add);
      } else {
        answers.add(boxAnswer(box, box.detectorScore()));
      }
    }
    return answers;
  }

  /**
   * The boxes as they count beside SpeciesNet's answer for the photo. Where it says that nothing or
   * nothing certain is there, none counts but people, who are counted in any case. What it names
   * counts once at least: as the best box if that is of the kind, else as the scene.
   */
  private List<Answer> agreeing(JudgedMedia media, List<Answer> answers, SpeciesNetAnswer photo) {
    Optional<Category> named = labels.kind(photo.label()).category();
    List<Answer> agreeing = new ArrayList<>();
    for (Answer answer : answers) {
      boolean agrees = named.isPresent() && labels.kind(answer.label()) != LabelKind.BLANK;
      boolean counts = answer.counted() && (agrees || answer.category() == Category.HUMAN);
      agreeing.add(answer.counting(counts ? Answer.Count.YES : Answer.Count.NO));
    }
    if (named.isEmpty() || count(agreeing, named.get()) > 0) {
      return agreeing;
    }
    if (!agreeing.isEmpty() && agreeing.get(0).category() == named.get()) {
      agreeing.set(0, agreeing.get(0).counting(Answer.Count.YES));
    } else {
      agreeing.add(sceneAnswer(SpeciesNetRules.scene(media, named.get()), photo));
    }
    return agreeing;
  }

  /** No threshold of ours: SpeciesNet's rules have weighed the score already. */
  private Answer sceneAnswer(JudgedBox scene, SpeciesNetAnswer photo) {
    LivesHere.Narrowed name = here.of(photo);
    return new Answer(
        scene,
        scene.category(),
        true,
        name.label(),
        labels.taxon(name.label()),
        name.score(),
        photo.source(),
        name.outcome());
  }

  /** The verdict on the file. */
  Verdict verdict(JudgedMedia media, List<Answer> answers) {
    int animals = count(answers, Category.ANIMAL);
    int humans = count(answers, Category.HUMAN);
    int vehicles = count(answers, Category.VEHICLE);
    Optional<SpeciesNetAnswer> photo = ensemble(media);
    Optional<Named> top = photo.isPresent() ? named(photo.get()) : surest(answers);
    return new Verdict(
        animals,
        humans,
        vehicles,
        maxScore(media, Category.ANIMAL),
        maxScore(media, Category.HUMAN),
        maxScore(media, Category.VEHICLE),
        media.blankScore(),
        photo
            .map(answer -> label(media, labels.kind(answer.label())))
            .orElseGet(() -> label(media, humans, animals, vehicles)),
        top.map(Named::species).orElse(null),
        top.map(Named::score).orElse(null));
  }

  /** A scientific name and how sure it is. */
  private record Named(@Nullable String species, @Nullable Float score) {}

  private static Optional<Named> surest(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.counted() && answer.taxon().scientificName() != null)
        .max(Comparator.comparing(answer -> answer.score() == null ? 0f : answer.score()))
        .map(answer -> new Named(answer.taxon().scientificName(), answer.score()));
  }

  private Optional<Named> named(SpeciesNetAnswer photo) {
    LivesHere.Narrowed name = here.of(photo);
    String species = labels.taxon(name.label()).scientificName();
    return species == null || labels.kind(photo.label()) != LabelKind.ANIMAL
        ? Optional.empty()
        : Optional.of(new Named(species, name.score()));
  }

  private static MediaLabel label(JudgedMedia media, LabelKind photo) {
    return switch (photo) {
      case ANIMAL -> MediaLabel.ANIMAL;
      case HUMAN -> MediaLabel.HUMAN;
      case VEHICLE -> MediaLabel.VEHICLE;
      case BLANK -> isDamaged(media) ? MediaLabel.UNKNOWN : MediaLabel.BLANK;
      case UNKNOWN -> MediaLabel.UNKNOWN;
    };
  }

  private MediaLabel label(JudgedMedia media, int humans, int animals, int vehicles) {
    if (media.errorCode() != null) {
      return switch (media.errorCode()) {
        case VIDEO_NOT_JUDGED -> MediaLabel.UNKNOWN;
        default -> MediaLabel.FAILED;
      };
    }
    if (humans > 0) {
      return MediaLabel.HUMAN;
    }
    if (animals > 0) {
      return MediaLabel.ANIMAL;
    }
    if (vehicles > 0) {
      return MediaLabel.VEHICLE;
    }
    return isBlank(media) && !isDamaged(media) ? MediaLabel.BLANK : MediaLabel.UNKNOWN;
  }

  private boolean isBlank(JudgedMedia media) {
    if (!media.looked()) {
      return media.blankScore() != null && media.blankScore() >= cuts.blank();
    }
    // A detector that saw nothing that counts says blank; a species model must name it so.
    return media.boxes().stream()
        .filter(box -> box.detectorScore() == null)
        .allMatch(box -> labels.kind(box.labels().label1()) == LabelKind.BLANK);
  }

  private static boolean isDamaged(JudgedMedia media) {
    return Flags.of(media.flags()).stream()
        .anyMatch(flag -> flag == Flag.TRUNCATED || flag == Flag.DAMAGED);
  }

  private Answer boxAnswer(JudgedBox box, float score) {
    float cut =
        switch (box.category()) {
          case ANIMAL -> cuts.animal();
          case HUMAN -> cuts.human();
          case VEHICLE -> cuts.vehicle();
        };
    Optional<SpeciesNetAnswer> ruled =
        speciesNet == null ? Optional.empty() : speciesNet.ofBox(box);
    LivesHere.Narrowed name = ruled.map(here::of).orElseGet(() -> here.of(box.labels()));
    return new Answer(
        box,
        box.category(),
        score >= cut,
        name.label(),
        sureTaxon(name.label(), name.score()),
        name.score(),
        ruled.map(SpeciesNetAnswer::source).orElse(null),
        name.outcome());
  }

  /** A scene classified as a whole is a detection if its best label is a living thing. */
  private Optional<Answer> sceneAnswer(JudgedBox box) {
    String label = box.labels().label1();
    Optional<Category> category = labels.kind(label).category();
    if (category.isEmpty()) {
      return Optional.empty();
    }
    float cut =
        switch (category.get()) {
          case ANIMAL -> cuts.animal();
          case HUMAN -> cuts.human();
          case VEHICLE -> cuts.vehicle();
        };
    boolean counted = scoreOf(box.labels(), category.get()) >= cut;
    LivesHere.Narrowed name = here.of(box.labels());
    return Optional.of(
        new Answer(
            box,
            category.get(),
            counted,
            name.label(),
            sureTaxon(name.label(), name.score()),
            name.score(),
            null,
            name.outcome()));
  }

  /** How sure the model is of the category, whichever species it may be: of its five best. */
  private float scoreOf(Labels given, Category category) {
    float sum = 0;
    sum += scoreOf(given.label1(), given.score1(), category);
    sum += scoreOf(given.label2(), given.score2(), category);
    sum += scoreOf(given.label3(), given.score3(), category);
    sum += scoreOf(given.label4(), given.score4(), category);
    sum += scoreOf(given.label5(), given.score5(), category);
    return sum;
  }

  private float scoreOf(@Nullable String label, @Nullable Float score, Category category) {
    boolean same = labels.kind(label).category().filter(category::equals).isPresent();
    return same && score != null ? score : 0;
  }

  private TaxonFacts sureTaxon(@Nullable String label, @Nullable Float score) {
    return score != null && score >= cuts.species() ? labels.taxon(label) : TaxonFacts.NONE;
  }

  private static int count(List<Answer> answers, Category category) {
    return (int)
        answers.stream()
            .filter(answer -> answer.counted() && answer.category() == category)
            .count();
  }

  private static @Nullable Float maxScore(JudgedMedia media, Category category) {
    return media.boxes().stream()
        .filter(box -> box.category() == category)
        .map(JudgedBox::detectorScore)
        .filter(score -> score != null)
        .max(Float::compare)
        .orElse(null);
  }
}
