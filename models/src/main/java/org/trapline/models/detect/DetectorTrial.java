package org.trapline.models.detect;

import java.util.List;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;

/**
 * Looks at what a freshly loaded detector says about drawn scenes, before it may judge photos: a
 * wrong shape or a detector that is blind would call every photo blank without a word.
 */
public final class DetectorTrial {
  private DetectorTrial() {}

  /** The greatest class score in an answer, however weak and of whatever class. */
  public static float greatestScore(ModelFolder folder, SceneRunner.Answer answer) {
    return BoxDecoder.of(folder.card(), folder.labels())
        .greatestScore(answer.output(folder.card().output().tensor()));
  }

  /** Refuses a detector whose answers do not fit its card or are all zero. */
  public static void check(ModelFolder folder, List<SceneRunner.Answer> answers) {
    BoxDecoder decoder = BoxDecoder.of(folder.card(), folder.labels());
    if (folder.labels().indexesWithCategory().findAny().isEmpty()) {
      throw ModelFolderException.about(
          folder.weights(),
          "none of its %d labels is known as animal, person or vehicle: list them under"
              + " [categories] in the card",
          folder.labels().size());
    }
    float greatest = Float.NEGATIVE_INFINITY;
    for (SceneRunner.Answer answer : answers) {
      Tensor output = answer.output(folder.card().output().tensor());
      String complaint =
          decoder.complaint(
              output.shape(), answer.placement().inputWidth(), answer.placement().inputHeight());
      if (!complaint.isEmpty()) {
        throw ModelFolderException.about(
            folder.weights(),
            "its output has the shape %s for one scene, but for output kind '%s' and %d labels %s:"
                + " correct [output] kind or the labels file",
            output.shape(),
            folder.card().output().kind().word(),
            folder.labels().size(),
            complaint);
      }
      greatest = Math.max(greatest, decoder.greatestScore(output));
    }
    if (!(greatest > 0)) {
      throw ModelFolderException.about(
          folder.weights(),
          "every score of every class is %s on drawn pictures, so this detector would call every"
              + " photo blank: it was probably broken when it was quantised; take another export",
          greatest);
    }
  }
}
