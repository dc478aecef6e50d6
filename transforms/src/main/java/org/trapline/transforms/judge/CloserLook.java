package org.trapline.transforms.judge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.Category;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.PixelBox;

/**
 * The dear part of the cascade: boxes, then a name for every animal box; or, without a detector, a
 * name for the scene. Where SpeciesNet's rules decide, the photo as a whole is named too. Pixels
 * are decoded again only where the next model needs sharper ones.
 */
final class CloserLook {
  private final Eyes eyes;
  private final JudgeRules rules;
  private final KeepThumbnails thumbnails;

  CloserLook(Eyes eyes, JudgeRules rules) {
    this.eyes = eyes;
    this.rules = rules;
    this.thumbnails = new KeepThumbnails(eyes, rules);
  }

  /** A row for each photo of the batch, in order. Sharper pictures are closed here. */
  List<JudgedMedia> at(List<Seen> batch) {
    List<Seen> sharper = new ArrayList<>();
    try {
      List<Seen> seen = new ArrayList<>();
      for (Seen one : batch) {
        seen.add(sharpen(one, forDetector(one), sharper));
      }
      List<List<Box>> boxes = detect(seen);
      List<Crops> crops = new ArrayList<>();
      for (int i = 0; i < seen.size(); i++) {
        crops.add(Crops.of(seen.get(i), boxes.get(i), eyes, rules));
        seen.set(i, sharpen(seen.get(i), forSpecies(seen.get(i), crops.get(i)), sharper));
      }
      List<List<List<ScoredLabel>>> names = name(seen, crops);
      List<JudgedMedia> rows = new ArrayList<>();
      for (int i = 0; i < seen.size(); i++) {
        rows.add(row(seen.get(i), boxes.get(i), crops.get(i), names.get(i)));
      }
      return rows;
    } finally {
      sharper.forEach(Seen::close);
    }
  }

  /** The photo at this scale, or as it is if it is fine enough. */
  private static Seen sharpen(Seen seen, int denominator, List<Seen> sharper) {
    int now = seen.picture().fullWidth() / seen.picture().width();
    if (denominator >= now) {
      return seen;
    }
    try {
      Seen sharp = seen.withPicture(seen.opened().photo().decode(denominator));
      sharper.add(sharp);
      return sharp;
    } catch (PhotoException e) {
      // It was decoded once already; failing now at another scale is a fault of the machine.
      throw new IllegalStateException(seen.opened().file().filePath(), e);
    }
  }

  private int forDetector(Seen seen) {
    Detector detector = eyes.detector();
    return detector == null
        ? Integer.MAX_VALUE
        : seen.opened().photo().denominatorFor(detector.need(), seen.band().scene());
  }

  /** What the smallest rectangle needs: a far animal may want the full size. */
  private int forSpecies(Seen seen, Crops crops) {
    SpeciesClassifier species = eyes.species();
    if (species == null) {
      return Integer.MAX_VALUE;
    }
    PixelNeed need = species.need();
    Photo photo = seen.opened().photo();
    return crops.rectangles().stream()
        .mapToInt(rectangle -> photo.denominatorFor(need, rectangle))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private List<List<Box>> detect(List<Seen> batch) {
    Detector detector = eyes.detector();
    return detector == null
        ? batch.stream().map(seen -> List.<Box>of()).toList()
        : detector.detect(batch.stream().map(Seen::scene).toList());
  }

  /** For each photo the answers for its rectangles, in order. */
  private List<List<List<ScoredLabel>>> name(List<Seen> batch, List<Crops> crops) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      for (PixelBox rectangle : crops.get(i).rectangles()) {
        scenes.add(new Scene(batch.get(i).picture(), rectangle));
      }
    }
    SpeciesClassifier species = eyes.species();
    List<List<ScoredLabel>> answers =
        species == null || scenes.isEmpty() ? List.of() : species.classify(scenes);
    List<List<List<ScoredLabel>>> named = new ArrayList<>();
    int from = 0;
    for (Crops own : crops) {
      int count = own.rectangles().size();
      named.add(answers.subList(from, from + count));
      from += count;
    }
    return named;
  }

  private JudgedMedia row(Seen seen, List<Box> boxes, Crops crops, List<List<ScoredLabel>> names) {
    List<ScoredLabel> ofPhoto = crops.ofPhoto(names);
    if (eyes.detector() == null) {
      JudgedBox scene =
          new JudgedBox(Category.ANIMAL, null, BoxFacts.WHOLE_SCENE, labels(ofPhoto), null);
      Bytes thumbnail = thumbnails.ofNamedScene(seen, ofPhoto);
      return RowOf.looked(
          seen, new RowOf.Found(List.of(scene), Labels.NONE, thumbnail), eyes.names());
    }
    boolean keep = thumbnails.mayBeKept(boxes);
    List<JudgedBox> judged = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      judged.add(
          new JudgedBox(
              box.category(),
              box.score(),
              new BoxFacts(box.x(), box.y(), box.width(), box.height()),
              labels(crops.ofBox(i, names)),
              keep && rules.isNamed(box) ? thumbnails.ofBox(seen, box) : null));
    }
    Bytes thumbnail = keep ? thumbnails.ofScene(seen) : null;
    return RowOf.looked(seen, new RowOf.Found(judged, labels(ofPhoto), thumbnail), eyes.names());
  }

  private static Labels labels(List<ScoredLabel> best) {
    return new Labels(
        label(best, 0), score(best, 0),
        label(best, 1), score(best, 1),
        label(best, 2), score(best, 2),
        label(best, 3), score(best, 3),
        label(best, 4), score(best, 4));
  }

  private static @Nullable String label(List<ScoredLabel> best, int index) {
    return index < best.size() ? best.get(index).label() : null;
  }

  private static @Nullable Float score(List<ScoredLabel> best, int index) {
    return index < best.size() ? best.get(index).score() : null;
  }
}
