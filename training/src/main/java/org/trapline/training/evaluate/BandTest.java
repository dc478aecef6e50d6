package org.trapline.training.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.trapline.training.split.Split;

/**
 * Does a model read the logo, or the place? The same test photos are shown with their bands,
 * without them, and with the bands of another camera's photo of another class; where a detector saw
 * animals also with these greyed out, and alone.
 */
final class BandTest {
  /** A difference between shares that so few photos make is no finding. */
  private static final double WORTH_SAYING = 0.05;

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
    Map<LabelledPhoto, LabelledPhoto> donors = donors();
    add("bands cropped", photos, photo -> Sight.of(Frame.SCENE));
    add("bands kept", photos, photo -> Sight.of(Frame.WHOLE));
    add("another camera's bands, kept", photos, photo -> lent(Frame.WHOLE, donors.get(photo)));
    add("another camera's bands, cropped", photos, photo -> lent(Frame.SCENE, donors.get(photo)));
    List<LabelledPhoto> boxed = photos.stream().filter(p -> !p.boxes().isEmpty()).toList();
    if (!boxed.isEmpty()) {
      add("with animal boxes: bands cropped", boxed, photo -> Sight.of(Frame.SCENE));
      add(
          "with animal boxes: greyed out",
          boxed,
          photo -> new Sight(Frame.SCENE, Bands.OWN, Animal.GREYED, null));
      add("with animal boxes: largest box alone", boxed, photo -> Sight.of(Frame.BOX));
    }
    return List.copyOf(rows);
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
  private Map<LabelledPhoto, LabelledPhoto> donors() {
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
    Double kept = share(rows, "bands kept");
    Double lent = share(rows, "another camera's bands, kept");
    Double cropped = share(rows, "bands cropped");
    Double greyed = share(rows, "with animal boxes: greyed out");
    Double boxed = share(rows, "with animal boxes: bands cropped");
    if (kept != null && lent != null) {
      sentences.add(
          kept - lent >= WORTH_SAYING
              ? text(
                  "Shown whole photos, the model reads the band: with its own band %.2f are right,"
                      + " with another camera's %.2f, so that %.2f of it come from the band.",
                  kept, lent, kept - lent)
              : text(
                  "Shown whole photos, another camera's band changes little: %.2f are right with"
                      + " the own band, %.2f with another's.",
                  kept, lent));
    }
    if (cropped != null) {
      sentences.add(text("Shown what a run shows, without bands, %.2f are right.", cropped));
    }
    if (greyed != null && boxed != null) {
      sentences.add(
          text(
              "With the animals greyed out %.2f are still named as if they were there, of %.2f with"
                  + " them: so much the background alone gives away.",
              greyed, boxed));
    }
    return sentences;
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
