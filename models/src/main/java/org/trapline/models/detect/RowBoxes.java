package org.trapline.models.detect;

import java.util.ArrayList;
import java.util.List;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.BoxRule.Unit;
import org.trapline.models.input.Placement;

/**
 * Outputs of one row per candidate: centre, size, objectness, then a probability for each class, as
 * YOLOv5 and MegaDetector have them; the score is objectness times probability. YOLOX has the same
 * rows, but centre and size are left in units of its three grids.
 */
final class RowBoxes implements BoxDecoder {
  /** Numbers before the classes. */
  private static final int HEAD = 5;

  private final int[] wanted;
  private final int classes;
  private final boolean grids;
  private final Unit unit;

  RowBoxes(int[] wanted, int classes, boolean grids, Unit unit) {
    this.wanted = wanted;
    this.classes = classes;
    this.grids = grids;
    this.unit = unit;
  }

  @Override
  public List<Candidate> decode(Tensor output, Placement placement, float keep) {
    int rows = Math.toIntExact(output.shape().get(0));
    List<Candidate> found = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int at = row * (HEAD + classes);
      float objectness = output.at(at + 4);
      // A score is at most the objectness: most rows end here.
      if (passes(objectness, keep)) {
        int best = best(output, at);
        float score = best < 0 ? 0 : objectness * output.at(at + HEAD + best);
        if (passes(score, keep)) {
          found.add(box(output, row, score, best, placement));
        }
      }
    }
    return found;
  }

  /** YOLOv5's comparisons are strict, YOLOX's are not. */
  private boolean passes(float score, float keep) {
    return grids ? score >= keep : score > keep;
  }

  /** The first of the best classes that have a category, by score; -1 where none has. */
  private int best(Tensor output, int at) {
    float objectness = output.at(at + 4);
    int best = -1;
    float greatest = 0;
    for (int label : wanted) {
      float score = objectness * output.at(at + HEAD + label);
      if (best < 0 || score > greatest) {
        best = label;
        greatest = score;
      }
    }
    return best;
  }

  private Candidate box(Tensor output, int row, float score, int label, Placement placement) {
    int at = row * (HEAD + classes);
    float x = output.at(at);
    float y = output.at(at + 1);
    float width = output.at(at + 2);
    float height = output.at(at + 3);
    if (grids) {
      YoloxGrids.Cell cell =
          new YoloxGrids(placement.inputWidth(), placement.inputHeight()).cell(row);
      return Candidate.centred(
          (x + cell.column()) * cell.stride(),
          (y + cell.row()) * cell.stride(),
          (float) Math.exp(width) * cell.stride(),
          (float) Math.exp(height) * cell.stride(),
          score,
          label);
    }
    float across = unit == Unit.PIXELS ? 1 : placement.inputWidth();
    float down = unit == Unit.PIXELS ? 1 : placement.inputHeight();
    return Candidate.centred(x * across, y * down, width * across, height * down, score, label);
  }

  @Override
  public float greatestScore(Tensor output) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int at = 0; at < output.size(); at += HEAD + classes) {
      for (int label = 0; label < classes; label++) {
        greatest = Math.max(greatest, output.at(at + 4) * output.at(at + HEAD + label));
      }
    }
    return greatest;
  }

  @Override
  public String complaint(List<Long> shape, int inputWidth, int inputHeight) {
    if (shape.size() != 2 || shape.get(1) != HEAD + classes) {
      return "rows of %d numbers (5 and one per label) are expected".formatted(HEAD + classes);
    }
    long cells = new YoloxGrids(inputWidth, inputHeight).cells();
    return grids && shape.get(0) != cells
        ? "%d rows (one per cell of its three grids) are expected".formatted(cells)
        : "";
  }
}
