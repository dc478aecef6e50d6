package org.trapline.training.features;

import java.util.stream.Collectors;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;

/** The labels of a model as a labels file. */
final class LabelLines {
  private LabelLines() {}

  /** One line for each label, with its kind, so that no rule of a card is needed. */
  static String of(Labels labels) {
    return labels.lines().stream()
        .map(LabelLines::line)
        .collect(Collectors.joining("", "label,category\n", ""));
  }

  private static String line(LabelLine line) {
    return "\"%s\",%s\n".formatted(line.label().replace("\"", "\"\""), line.kind().word());
  }
}
