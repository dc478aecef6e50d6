package org.trapline.models.folder;

import java.util.List;

/**
 * Which of a model's labels mean what. Entries are labels as they stand in the labels file, or
 * ranges of line numbers counted from 0, such as {@code 14..23}.
 *
 * @param animal labels of animals; where none are named, a species model's labels are animals
 * @param human labels of people
 * @param vehicle labels of vehicles
 * @param blank labels that say that nothing is there
 * @param unknown labels that say nothing about wildlife
 */
public record CategoryRules(
    List<String> animal,
    List<String> human,
    List<String> vehicle,
    List<String> blank,
    List<String> unknown) {
  /** A card that says nothing: the usual names decide. */
  public static final CategoryRules NONE =
      new CategoryRules(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public CategoryRules {
    animal = List.copyOf(animal);
    human = List.copyOf(human);
    vehicle = List.copyOf(vehicle);
    blank = List.copyOf(blank);
    unknown = List.copyOf(unknown);
  }

  /** Whether the card names no label at all. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
