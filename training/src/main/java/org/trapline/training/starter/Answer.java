package org.trapline.training.starter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trapline.training.scenes.Kind;

/** What the starter models can answer, in the order of their outputs. */
final class Answer {
  /** Label of a scene without anybody. */
  static final String BLANK = "blank";

  /** Label of the filter for everything else. */
  static final String OCCUPIED = "occupied";

  /** Class number of blank in lessons and in the species model: after all kinds. */
  static final int BLANK_CLASS = Kind.values().length;

  private Answer() {}

  /** Class number of a scene for the species model. */
  static int speciesClass(Optional<Kind> kind) {
    return kind.map(Arrays.asList(Kind.values())::indexOf).orElse(BLANK_CLASS);
  }

  /** Class number for the filter: 0 blank, 1 occupied. */
  static int filterClass(int speciesClass) {
    return speciesClass == BLANK_CLASS ? 0 : 1;
  }

  /** Labels of the species model. */
  static List<String> speciesLabels() {
    return Stream.concat(Arrays.stream(Kind.values()).map(Kind::commonName), Stream.of(BLANK))
        .toList();
  }
}
