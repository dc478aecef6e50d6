package org.trapline.transforms.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.LabelKind;
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
 * that was detected never yields blank.
 */
final class Conclude {
  private final Cuts cuts;
  private final KnownLabels labels;

  Conclude(Cuts cuts, KnownLabels labels) {
    this.cuts = cuts;
    this.labels = labels;
  }

  /** What is made of each box, in the models' order; no entry for what is no detection. */
  List<Answer> answers(JudgedMedia media) {
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

  /** The verdict on the file. */
  Verdict verdict(JudgedMedia media, List<Answer> answers) {
    int animals = count(answers, Category.ANIMAL);
    int humans = count(answers, Category.HUMAN);
    int vehicles = count(answers, Category.VEHICLE);
    Optional<Answer> top =
        answers.stream()
            .filter(answer -> answer.counted() && answer.taxon().scientificName() != null)
            .max(Comparator.comparing(answer -> answer.score() == null ? 0f : answer.score()));
    return new Verdict(
        animals,
        humans,
        vehicles,
        maxScore(media, Category.ANIMAL),
        maxScore(media, Category.HUMAN),
        maxScore(media, Category.VEHICLE),
        media.blankScore(),
        label(media, humans, animals, vehicles),
        top.map(answer -> answer.taxon().scientificName()).orElse(null),
        top.map(Answer::score).orElse(null));
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
    String label = box.labels().label1();
    Float labelScore = box.labels().score1();
    return new Answer(
        box, box.category(), score >= cut, label, sureTaxon(label, labelScore), labelScore);
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
    Float score = box.labels().score1();
    return Optional.of(
        new Answer(box, category.get(), counted, label, sureTaxon(label, score), score));
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
