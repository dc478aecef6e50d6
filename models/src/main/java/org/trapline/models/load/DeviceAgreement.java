package org.trapline.models.load;

import java.util.List;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.RanOn;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.WeightsEntry.Precision;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;

/**
 * How far a model's answers to drawn pictures differ between two places where it can run. Workers
 * of both kinds may judge the photos of one result only where they agree.
 *
 * @param one what ran it in the first place
 * @param other what ran it in the second
 * @param difference how far the answers differ
 */
public record DeviceAgreement(RanOn one, RanOn other, AnswersCompared difference) {
  /** Largest difference of a score between two devices in single precision. */
  public static final float TOLERANCE = 1e-3f;

  /** The same in half precision, whose numbers have three digits. */
  public static final float HALF_TOLERANCE = 1e-2f;

  /**
   * Runs a model on both.
   *
   * @throws ModelFolderException if it cannot be run on one of them, or if scores differ by more
   *     than the tolerance or labels do
   */
  public static DeviceAgreement of(ModelFolder folder, Device one, Device other) {
    try (LoadedModel first = Models.load(folder, one);
        LoadedModel second = Models.load(folder, other)) {
      return new DeviceAgreement(
          first.ranOn(), second.ranOn(), compare(folder, first.runner(), second.runner()));
    }
  }

  /** Compares the answers of two runners, and closes them. */
  static AnswersCompared compare(ModelFolder folder, SceneRunner one, SceneRunner other) {
    List<Picture> pictures = DrawnScenes.all();
    try (one;
        other) {
      List<Scene> scenes = pictures.stream().map(p -> new Scene(p, p.whole())).toList();
      AnswersCompared compared = AnswersCompared.of(folder, scenes, one, other);
      float tolerance = tolerance(folder);
      if (!(compared.largest() <= tolerance) || !compared.otherAnswer().isEmpty()) {
        throw ModelFolderException.about(
            folder.weights(),
            "on the two devices %s, where %s is allowed: let one kind of device judge the whole of"
                + " a result, such as --device cpu",
            compared.describe(),
            tolerance);
      }
      return compared;
    } finally {
      pictures.forEach(Picture::close);
    }
  }

  static float tolerance(ModelFolder folder) {
    return folder.card().files().precision() == Precision.FLOAT16 ? HALF_TOLERANCE : TOLERANCE;
  }

  /** The other device, and how far scores differ. */
  String describe() {
    return "%s on %s: %s".formatted(other.provider(), other.device(), difference.describe());
  }
}
