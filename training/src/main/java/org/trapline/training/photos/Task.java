package org.trapline.training.photos;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trapline.models.folder.ModelTask;

/** What a model is taught. */
public enum Task {
  /** Whether anything is there. */
  BLANK(ModelTask.BLANK_FILTER),
  /** Who is there; nobody is an answer too. */
  SPECIES(ModelTask.SPECIES);

  /** The label of a photo on which nothing is. */
  public static final String NOTHING = "blank";

  /** The class of a photo on which something is, whatever it is. */
  public static final String SOMETHING = "occupied";

  private static final String UNSURE = "unknown";

  /** Labels that name no species: nothing can be learnt from them about species. */
  private static final Set<String> NO_NAME = Set.of(UNSURE, "animal");

  private final ModelTask model;

  Task(ModelTask model) {
    this.model = model;
  }

  /** The kind of model that it makes. */
  public ModelTask model() {
    return model;
  }

  /** The class of a label; empty where the label says nothing about this question. */
  public Optional<String> classOf(String label) {
    if (this == BLANK) {
      return label.equals(UNSURE)
          ? Optional.empty()
          : Optional.of(label.equals(NOTHING) ? NOTHING : SOMETHING);
    }
    return NO_NAME.contains(label) ? Optional.empty() : Optional.of(label);
  }

  /** The classes in the order in which a model answers: {@code found}, sorted. */
  public List<String> inOrder(Set<String> found) {
    return found.stream().sorted().toList();
  }
}
