package org.trapline.models.folder;

/** How a network's output is laid out. C is the number of labels, N of candidate boxes. */
public enum OutputKind {
  /** [batch, C], already probabilities that sum to 1. */
  SOFTMAX,
  /** [batch, C], any numbers; softmax makes probabilities of them. */
  LOGITS,
  /** [batch, C], each already a probability by itself. */
  SIGMOID,
  /** [batch, width], numbers that describe the picture and mean no label. */
  FEATURES,
  /** [batch, N, 5 + C]: centre and size in grid units, objectness, classes; strides 8, 16, 32. */
  YOLOX,
  /** [batch, N, 5 + C]: centre, size, objectness, classes. */
  YOLOV5,
  /** [batch, 4 + C, N] or [batch, N, 4 + C]: centre, size, classes; also YOLOv9, 11, RT-DETR. */
  YOLOV8,
  /** [batch, N, 6] or [N, 6]: left, top, right, bottom, score, class; already suppressed. */
  END_TO_END;

  /** Whether the output is boxes. */
  public boolean boxes() {
    return this == YOLOX || this == YOLOV5 || this == YOLOV8 || this == END_TO_END;
  }

  /** Whether a model for this task can have such output. */
  boolean fits(ModelTask task) {
    return boxes() == (task == ModelTask.DETECTOR)
        && (this == FEATURES) == (task == ModelTask.FEATURES);
  }

  /** The word for it in a card. */
  public String word() {
    return Words.of(this);
  }
}
