package org.trapline.models.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.BoxRule.Unit;
import org.trapline.models.input.Placement;

/**
 * Outputs of one column per candidate: centre, size, then a probability for each class, without
 * objectness, as YOLOv8, 9 and 11 have them; also the same turned round, one row per candidate, as
 * RT-DETR has it.
 */
final class ColumnBoxes implements BoxDecoder {
  /** Numbers before the classes. */
  private static final int HEAD = 4;

  private final int[] wanted;
  private final int classes;
  private final Unit unit;

  ColumnBoxes(int[] wanted, int classes, Unit unit) {
    this.wanted = wanted;
    this.classes = classes;
    this.unit = unit;
  }

  @Override
  public List<Candidate> decode(Tensor output, Placement placement, float keep) {
    View view = new View(output, HEAD + classes);
    float[] score = new float[view.count];
    int[] label = new int[view.count];
    Arrays.fill(score, Float.NEGATIVE_INFINITY);
    for (int wantedLabel : wanted) {
      for (int i = 0; i < view.count; i++) {
        float own = view.at(i, HEAD + wantedLabel);
        if (own > score[i]) {
          score[i] = own;
          label[i] = wantedLabel;
        }
      }
    }
    float across = unit == Unit.PIXELS ? 1 : placement.inputWidth();
    float down = unit == Unit.PIXELS ? 1 : placement.inputHeight();
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < view.count; i++) {
      if (score[i] > keep) {
        found.add(
            Candidate.centred(
                view.at(i, 0) * across,
                view.at(i, 1) * down,
                view.at(i, 2) * across,
                view.at(i, 3) * down,
                score[i],
                label[i]));
      }
    }
    return found;
  }

  @Override
  public float greatestScore(Tensor output) {
    View view = new View(output, HEAD + classes);
    float greatest = Float.NEGATIVE_INFINITY;
    for (int number = HEAD; number < HEAD + classes; number++) {
      for (int i = 0; i < view.count; i++) {
        greatest = Math.max(greatest, view.at(i, number));
      }
    }
    return greatest;
  }

  @Override
  public String complaint(List<Long> shape, int inputWidth, int inputHeight) {
    boolean fits =
        shape.size() == 2 && (shape.get(0) == HEAD + classes || shape.get(1) == HEAD + classes);
    return fits
        ? ""
        : "columns of %d numbers (4 and one per label) are expected".formatted(HEAD + classes);
  }

  /** The same numbers whichever way round they lie. */
  private static final class View {
    private final Tensor output;
    private final int perCandidate;
    private final int perNumber;
    private final int count;

    View(Tensor output, int numbers) {
      this.output = output;
      boolean columns = output.shape().get(0) == numbers;
      this.count = Math.toIntExact(output.shape().get(columns ? 1 : 0));
      this.perCandidate = columns ? 1 : numbers;
      this.perNumber = columns ? count : 1;
    }

    float at(int candidate, int number) {
      return output.at(number * perNumber + candidate * perCandidate);
    }
  }
}
