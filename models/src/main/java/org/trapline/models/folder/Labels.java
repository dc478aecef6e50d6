package org.trapline.models.folder;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of a model in the order of its output.
 *
 * @param lines line number, counted from 0, is class number
 */
public record Labels(List<LabelLine> lines) {
  /** Copies the list. */
  public Labels {
    lines = List.copyOf(lines);
  }

  /** How many classes there are. */
  public int size() {
    return lines.size();
  }

  /** The class with this number. */
  public LabelLine line(int index) {
    return lines.get(index);
  }

  /** Numbers of the classes of one kind, ascending. */
  public IntStream indexesOf(LabelKind kind) {
    return IntStream.range(0, lines.size()).filter(i -> lines.get(i).kind() == kind);
  }

  /** Numbers of the classes whose boxes are kept: animals, people, vehicles; ascending. */
  public IntStream indexesWithCategory() {
    return IntStream.range(0, lines.size()).filter(i -> lines.get(i).kind().category().isPresent());
  }
}
