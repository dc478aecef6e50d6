package org.trapline.models.detect;

import java.util.List;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.OutputKind;
import org.trapline.models.input.Placement;

/** Reads candidate boxes out of the raw output of one scene. */
interface BoxDecoder {
  /**
   * Boxes whose best class with a category scores more than {@code keep}, as in the program that
   * each layout comes from; with YOLOX's, {@code keep} or more.
   *
   * @param output one scene's part of the network's output
   * @param placement the input's size
   */
  List<Candidate> decode(Tensor output, Placement placement, float keep);

  /**
   * The greatest class score anywhere in an output of this layout, whatever the class; a detector
   * for which this is never above 0 cannot detect.
   */
  float greatestScore(Tensor output);

  /**
   * What is wrong with an output of this shape, or nothing.
   *
   * @return a half sentence, or empty
   */
  String complaint(List<Long> shape, int inputWidth, int inputHeight);

  static BoxDecoder of(ModelCard card, Labels labels) {
    int[] wanted = labels.indexesWithCategory().toArray();
    int classes = labels.size();
    OutputKind kind = card.output().kind();
    return switch (kind) {
      case YOLOX -> new RowBoxes(wanted, classes, true, card.output().boxes().unit());
      case YOLOV5 -> new RowBoxes(wanted, classes, false, card.output().boxes().unit());
      case YOLOV8 -> new ColumnBoxes(wanted, classes, card.output().boxes().unit());
      case END_TO_END -> new FinishedBoxes(wanted, classes, card.output().boxes().unit());
      case SOFTMAX, LOGITS, SIGMOID, FEATURES ->
          throw new IllegalArgumentException("output of kind %s has no boxes".formatted(kind));
    };
  }
}
