package org.trapline.transforms.judge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.Category;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.PixelBox;

/**
 * The dear part of the cascade: boxes, then a name for every animal box; or, without a detector, a
 * name for the scene. Pixels are decoded again only where the next model needs sharper ones.
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
    List<Seen> sharp = new ArrayList<>();
    List<JudgedMedia> rows = new ArrayList<>();
    try {
      for (Seen seen : batch) {
        sharp.add(sharpen(seen));
      }
      List<List<Box>> boxes = detect(sharp);
      List<List<List<ScoredLabel>>> names = name(sharp, boxes);
      for (int i = 0; i < sharp.size(); i++) {
        rows.add(row(sharp.get(i), boxes.get(i), names.get(i)));
      }
    } finally {
      for (int i = 0; i < sharp.size(); i++) {
        if (sharp.get(i).picture() != batch.get(i).picture()) {
          sharp.get(i).close();
        }
      }
    }
    return rows;
  }

  /** The photo at the finest scale that detector or species model needs. */
  private Seen sharpen(Seen seen) {
    int now = seen.picture().fullWidth() / seen.picture().width();
    int wanted = Math.min(wanted(seen, detectorNeed()), wanted(seen, speciesNeed()));
    if (wanted >= now) {
      return seen;
    }
    try {
      Picture sharper = seen.opened().photo().decode(wanted);
      return seen.withPicture(sharper);
    } catch (PhotoException e) {
      // It was decoded once already; failing now at another scale is a fault of the machine.
      throw new IllegalStateException(seen.opened().file().filePath(), e);
    }
  }

  private static int wanted(Seen seen, @Nullable PixelNeed need) {
    return need == null
        ? Integer.MAX_VALUE
        : seen.opened().photo().denominatorFor(need, seen.band().scene());
  }

  private @Nullable PixelNeed detectorNeed() {
    Detector detector = eyes.detector();
    return detector == null ? null : detector.need();
  }

  private @Nullable PixelNeed speciesNeed() {
    SpeciesClassifier species = eyes.species();
    return species == null ? null : species.need();
  }

  private List<List<Box>> detect(List<Seen> batch) {
    Detector detector = eyes.detector();
    return detector == null
        ? batch.stream().map(seen -> List.<Box>of()).toList()
        : detector.detect(batch.stream().map(Seen::scene).toList());
  }

  /** For each photo the answers for its animal boxes in order, or one answer for the scene. */
  private List<List<List<ScoredLabel>>> name(List<Seen> batch, List<List<Box>> boxes) {
    SpeciesClassifier species = eyes.species();
    if (species == null) {
      return batch.stream().map(seen -> List.<List<ScoredLabel>>of()).toList();
    }
    List<Scene> scenes = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      List<Scene> some = scenesToName(batch.get(i), boxes.get(i));
      scenes.addAll(some);
      counts.add(some.size());
    }
    List<List<ScoredLabel>> answers = scenes.isEmpty() ? List.of() : species.classify(scenes);
    List<List<List<ScoredLabel>>> named = new ArrayList<>();
    int from = 0;
    for (int count : counts) {
      named.add(answers.subList(from, from + count));
      from += count;
    }
    return named;
  }

  private List<Scene> scenesToName(Seen seen, List<Box> boxes) {
    if (eyes.detector() == null) {
      return List.of(seen.scene());
    }
    return boxes.stream()
        .filter(this::isNamed)
        .map(box -> new Scene(seen.picture(), pixels(seen.picture(), box)))
        .toList();
  }

  private boolean isNamed(Box box) {
    return box.category() == Category.ANIMAL && box.score() >= rules.classifyFrom();
  }

  private JudgedMedia row(Seen seen, List<Box> boxes, List<List<ScoredLabel>> names) {
    List<JudgedBox> judged = new ArrayList<>();
    if (eyes.detector() == null) {
      judged.add(
          new JudgedBox(Category.ANIMAL, null, BoxFacts.WHOLE_SCENE, labels(names.get(0)), null));
      return RowOf.looked(seen, judged, eyes.names(), thumbnails.ofNamedScene(seen, names.get(0)));
    }
    boolean keep = thumbnails.mayBeKept(boxes);
    int next = 0;
    for (Box box : boxes) {
      boolean named = eyes.species() != null && isNamed(box);
      judged.add(
          new JudgedBox(
              box.category(),
              box.score(),
              new BoxFacts(box.x(), box.y(), box.width(), box.height()),
              named ? labels(names.get(next++)) : Labels.NONE,
              keep && isNamed(box) ? thumbnails.ofBox(seen, box) : null));
    }
    return RowOf.looked(seen, judged, eyes.names(), keep ? thumbnails.ofScene(seen) : null);
  }

  /** The whole pixels that a box covers, at least one, inside the picture. */
  static PixelBox pixels(Picture picture, Box box) {
    int width = picture.fullWidth();
    int height = picture.fullHeight();
    int left = clamp(Math.round(box.x() * width), 0, width - 1);
    int top = clamp(Math.round(box.y() * height), 0, height - 1);
    int right = clamp(Math.round((box.x() + box.width()) * width), left + 1, width);
    int bottom = clamp(Math.round((box.y() + box.height()) * height), top + 1, height);
    return new PixelBox(left, top, right - left, bottom - top);
  }

  private static int clamp(int value, int min, int max) {
    return Math.max(min, Math.min(value, max));
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
