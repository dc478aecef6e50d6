package org.trapline.training.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trapline.training.features.DescribePhotos;
import org.trapline.training.features.Sight;
import org.trapline.training.features.Sight.Animal;
import org.trapline.training.features.Sight.Bands;
import org.trapline.training.features.Sight.Frame;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.Figures;
import org.trapline.training.figures.Share;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.photos.Task;
import org.trapline.training.split.Split;

/**
 * Does a model read the logo, or the place? The same test photos are shown with their bands,
 * without them, and with the bands of another camera's photo of another class; where a detector saw
 * animals also with these greyed out, and alone.
 */
final class BandTest {
  /** A difference between shares that so few photos make is no finding. */
  private static final double WORTH_SAYING = 0.05;

  private static final String AS_RUN = "as a run shows them";
  private static final String CROPPED = "bands cropped";
  private static final String KEPT = "bands kept";
  private static final String LENT_KEPT = "another camera's bands, kept";
  private static final String LENT_CROPPED = "another camera's bands, cropped";
  private static final String BOXED = "with animal boxes: bands cropped";
  private static final String GREYED = "with animal boxes: greyed out";
  private static final String ALONE = "with animal boxes: largest box alone";
  private static final String BLANK_HERE = "a blank of the same deployment in its place";
  private static final String BLANK_ELSEWHERE = "a blank of another deployment in its place";

  private final AskModel model;
  private final List<LabelledPhoto> photos;
  private final Split split;
  private final DescribePhotos.Progress progress;
  private final Consumer<String> remarks;
  private final List<TreatmentRow> rows = new ArrayList<>();

  BandTest(
      AskModel model,
      List<LabelledPhoto> photos,
      Split split,
      DescribePhotos.Progress progress,
      Consumer<String> remarks) {
    this.model = model;
    this.photos = photos;
    this.split = split;
    this.progress = progress;
    this.remarks = remarks;
  }

  /** How often the model is right in each treatment. */
  List<TreatmentRow> rows() {
    rows.clear();
    add(AS_RUN, photos, photo -> Sight.of(Frame.SCENE));
    List<LabelledPhoto> banded = photos.stream().filter(LabelledPhoto::banded).toList();
    if (!banded.isEmpty()) {
      Map<LabelledPhoto, LabelledPhoto> donors = donors(banded);
      add(CROPPED, banded, photo -> Sight.of(Frame.SCENE));
      add(KEPT, banded, photo -> Sight.of(Frame.WHOLE));
      add(LENT_KEPT, banded, photo -> lent(Frame.WHOLE, donors.get(photo)));
      add(LENT_CROPPED, banded, photo -> lent(Frame.SCENE, donors.get(photo)));
    }
    List<LabelledPhoto> boxed = photos.stream().filter(p -> !p.boxes().isEmpty()).toList();
    if (!boxed.isEmpty()) {
      add(BOXED, boxed, photo -> Sight.of(Frame.SCENE));
      add(GREYED, boxed, photo -> new Sight(Frame.SCENE, Bands.OWN, Animal.GREYED, null));
      add(ALONE, boxed, photo -> Sight.of(Frame.BOX));
    }
    addBlanks();
    return List.copyOf(rows);
  }

  /**
   * The answers about photos of a place on which nothing is, in the place of those about its
   * occupied photos: what is right then, and not so with another place's, the place gives away.
   */
  private void addBlanks() {
    List<LabelledPhoto> blanks =
        photos.stream().filter(photo -> photo.answer().equals(Task.NOTHING)).toList();
    Map<LabelledPhoto, Sight> sights = new LinkedHashMap<>();
    blanks.forEach(photo -> sights.put(photo, Sight.of(Frame.SCENE)));
    List<Answered> empty = model.about(sights, split, progress, remarks);
    addBlanks(BLANK_HERE, empty, String::equals);
    addBlanks(BLANK_ELSEWHERE, empty, (one, other) -> !one.equals(other));
  }

  private void addBlanks(String name, List<Answered> empty, BiPredicate<String, String> where) {
    Map<String, List<String>> answers = new HashMap<>();
    int n = 0;
    int right = 0;
    for (LabelledPhoto photo : photos) {
      if (photo.answer().equals(Task.NOTHING)) {
        continue;
      }
      List<String> said =
          answers.computeIfAbsent(
              photo.deploymentId(),
              own ->
                  empty.stream()
                      .filter(each -> where.test(own, each.photo().deploymentId()))
                      .map(Answered::answer)
                      .toList());
      if (!said.isEmpty()) {
        right += said.get(n % said.size()).equals(photo.answer()) ? 1 : 0;
        n++;
      }
    }
    if (n > 0) {
      rows.add(new TreatmentRow(name, Share.of(right, n)));
    }
  }

  private static Sight lent(Frame frame, @Nullable LabelledPhoto donor) {
    return donor == null ? Sight.of(frame) : new Sight(frame, Bands.LENT, Animal.SHOWN, donor);
  }

  private void add(String name, List<LabelledPhoto> shown, Function<LabelledPhoto, Sight> sight) {
    Map<LabelledPhoto, Sight> sights = new LinkedHashMap<>();
    shown.forEach(photo -> sights.put(photo, sight.apply(photo)));
    List<Answered> answered = model.about(sights, split, progress, remarks);
    rows.add(new TreatmentRow(name, Figures.overall(model.name(), name, answered).top1()));
  }

  /**
   * For each photo one whose bands it is lent: of another class, of another deployment where there
   * is one; the next in a fixed order, so that all bands are used alike.
   */
  private static Map<LabelledPhoto, LabelledPhoto> donors(List<LabelledPhoto> photos) {
    Map<LabelledPhoto, LabelledPhoto> donors = new LinkedHashMap<>();
    int n = photos.size();
    for (int i = 0; i < n; i++) {
      LabelledPhoto photo = photos.get(i);
      LabelledPhoto second = null;
      for (int k = 1; k < n && !donors.containsKey(photo); k++) {
        LabelledPhoto other = photos.get((i + k) % n);
        boolean elsewhere = !other.deploymentId().equals(photo.deploymentId());
        if (!other.answer().equals(photo.answer())) {
          second = second == null ? other : second;
          if (elsewhere) {
            donors.put(photo, other);
          }
        }
      }
      if (second != null) {
        donors.putIfAbsent(photo, second);
      }
    }
    return donors;
  }

  /** What the rows say, a sentence each. */
  static List<String> sentences(List<TreatmentRow> rows) {
    List<String> sentences = new ArrayList<>();
    sentences.add(ofBands(share(rows, KEPT), share(rows, LENT_KEPT)));
    Double cropped = share(rows, CROPPED);
    Double lent = share(rows, LENT_CROPPED);
    if (cropped != null && lent != null) {
      sentences.add(
          text(
              "Shown the same photos as a run shows them, with their bands cut off, %.2f are right,"
                  + " and %.2f where another camera's bands were cut off.",
              cropped, lent));
    }
    Double greyed = share(rows, GREYED);
    Double boxed = share(rows, BOXED);
    if (greyed != null && boxed != null) {
      sentences.add(
          text(
              "With the animals greyed out %.2f are still named as if they were there, of %.2f with"
                  + " them: so much the background alone gives away.",
              greyed, boxed));
    }
    Double alone = share(rows, ALONE);
    if (alone != null && boxed != null) {
      sentences.add(
          text("Shown the largest box alone %.2f are right, full frame %.2f.", alone, boxed));
    }
    ofBlanks(sentences, share(rows, BLANK_HERE), share(rows, BLANK_ELSEWHERE));
    return sentences;
  }

  private static String ofBands(@Nullable Double kept, @Nullable Double lent) {
    if (kept == null || lent == null) {
      return "No info band was cut off these photos: whether the model reads bands can't be told.";
    }
    return kept - lent >= WORTH_SAYING
        ? text(
            "Shown whole photos, the model reads the band: with its own band %.2f are right,"
                + " with another camera's %.2f, so that %.2f of it come from the band.",
            kept, lent, kept - lent)
        : text(
            "Shown whole photos, another camera's band changes little: %.2f are right with"
                + " the own band, %.2f with another's.",
            kept, lent);
  }

  private static void ofBlanks(
      List<String> sentences, @Nullable Double here, @Nullable Double elsewhere) {
    if (here == null) {
      return;
    }
    String said =
        text(
            "Shown a blank of the same deployment instead, the model would still answer rightly in"
                + " %.2f of the occupied photos",
            here);
    sentences.add(
        elsewhere == null
            ? said + "."
            : said
                + text(
                    ", shown one of another deployment in %.2f: the difference is what the place"
                        + " gives away.",
                    elsewhere));
  }

  private static @Nullable Double share(List<TreatmentRow> rows, String name) {
    return rows.stream()
        .filter(row -> row.treatment().equals(name))
        .map(TreatmentRow::right)
        .map(Share::share)
        .filter(share -> share != null)
        .findFirst()
        .orElse(null);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
