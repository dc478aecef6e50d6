package org.trapline.models.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.BoxRule.Unit;
import org.trapline.models.input.Placement;

/**
 * Outputs of finished boxes: left, top, right, bottom, score and class number, as YOLOv10 and
 * models exported with their suppression have them.
 */
final class FinishedBoxes implements BoxDecoder {
  private static final int NUMBERS = 6;

  private final int[] wanted;
  private final int classes;
  private final Unit unit;

  FinishedBoxes(int[] wanted, int classes, Unit unit) {
    this.wanted = wanted;
    this.classes = classes;
    this.unit = unit;
  }

  @Override
  public List<Candidate> decode(Tensor output, Placement placement, float keep) {
    float across = unit == Unit.PIXELS ? 1 : placement.inputWidth();
    float down = unit == Unit.PIXELS ? 1 : placement.inputHeight();
    List<Candidate> found = new ArrayList<>();
    for (int at = 0; at < output.size(); at += NUMBERS) {
      float score = output.at(at + 4);
      int label = Math.round(output.at(at + 5));
      if (score > keep && Arrays.binarySearch(wanted, label) >= 0) {
        found.add(
            new Candidate(
                output.at(at) * across,
                output.at(at + 1) * down,
                output.at(at + 2) * across,
                output.at(at + 3) * down,
                score,
                label));
      }
    }
    return found;
  }

  @Override
  public float greatestScore(Tensor output) {
    // Without a row nothing can be said: a list of finished boxes may well be empty.
    float greatest = output.size() == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    for (int at = 0; at < output.size(); at += NUMBERS) {
      greatest = Math.max(greatest, output.at(at + 4));
    }
    return greatest;
  }

  @Override
  public String complaint(List<Long> shape, int inputWidth, int inputHeight) {
    return shape.size() == 2 && shape.get(1) == NUMBERS
        ? ""
        : "rows of 6 numbers (a box, its score, one of %d classes) are expected".formatted(classes);
  }
}
