package org.trapline.models.load;

import java.util.List;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.CardDetector;
import org.trapline.models.detect.DetectorTrial;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SceneRunner.Answer;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.pixels.Scene;

/**
 * Compares what a detector finds on two devices. Boxes are what counts, not the network's rows,
 * whose order may differ. A detector that finds nothing in drawn pictures still has a greatest
 * score in each of them.
 */
final class BoxesCompared {
  /** Two boxes that have this much in common are the same box. */
  private static final float SAME_PLACE = 0.9f;

  private BoxesCompared() {}

  static AnswersCompared of(
      ModelFolder folder, List<Scene> scenes, SceneRunner one, SceneRunner other) {
    AnswersCompared all =
        new AnswersCompared(greatest(folder, one.run(scenes), other.run(scenes)), "");
    List<List<Box>> ones = boxes(folder, scenes, one);
    List<List<Box>> others = boxes(folder, scenes, other);
    for (int i = 0; i < scenes.size(); i++) {
      all = all.and(found(folder, ones.get(i), others.get(i)));
      all = all.and(found(folder, others.get(i), ones.get(i)));
    }
    return all;
  }

  /** Difference of the greatest scores, however weak they are. */
  private static float greatest(ModelFolder folder, List<Answer> ones, List<Answer> others) {
    float largest = 0;
    for (int i = 0; i < ones.size(); i++) {
      float one = DetectorTrial.greatestScore(folder, ones.get(i));
      float other = DetectorTrial.greatestScore(folder, others.get(i));
      largest = one == other ? largest : AnswersCompared.max(largest, Math.abs(one - other));
    }
    return largest;
  }

  @SuppressWarnings("resource") // a detector closes its runner, which is the caller's
  private static List<List<Box>> boxes(ModelFolder folder, List<Scene> scenes, SceneRunner runner) {
    return new CardDetector(runner, folder.card(), folder.labels()).detect(scenes);
  }

  /** Whether each box is among the others; one that is barely kept may well be missing there. */
  private static AnswersCompared found(ModelFolder folder, List<Box> boxes, List<Box> others) {
    float sure = folder.card().thresholds().keep() + DeviceAgreement.tolerance(folder);
    AnswersCompared all = AnswersCompared.EQUAL;
    for (Box box : boxes) {
      float nearest = Float.POSITIVE_INFINITY;
      for (Box other : others) {
        if (box.label().equals(other.label()) && common(box, other) >= SAME_PLACE) {
          nearest = Math.min(nearest, Math.abs(box.score() - other.score()));
        }
      }
      if (Float.isFinite(nearest)) {
        all = all.and(new AnswersCompared(nearest, ""));
      } else if (box.score() > sure) {
        all =
            all.and(
                new AnswersCompared(
                    0,
                    "a box of '%s' with score %.3f is found by one only"
                        .formatted(box.label(), box.score())));
      }
    }
    return all;
  }

  /** What two boxes have in common as a part of what they cover together, 0 to 1. */
  private static float common(Box a, Box b) {
    float width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    float height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    float both = Math.max(0, width) * Math.max(0, height);
    return both / (a.width() * a.height() + b.width() * b.height() - both);
  }
}
