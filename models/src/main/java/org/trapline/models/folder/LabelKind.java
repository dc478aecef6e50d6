package org.trapline.models.folder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Category;

/** What kind of thing a label stands for. */
public enum LabelKind {
  /** Any animal that is not a person. */
  ANIMAL(Category.ANIMAL),
  /** A person. */
  HUMAN(Category.HUMAN),
  /** A vehicle. */
  VEHICLE(Category.VEHICLE),
  /** Nothing is there. */
  BLANK(null),
  /** Something that says nothing about wildlife, or no answer. */
  UNKNOWN(null);

  private final Optional<Category> category;

  LabelKind(@Nullable Category category) {
    this.category = Optional.ofNullable(category);
  }

  /** The category of a box with this label; empty where such a box is dropped. */
  public Optional<Category> category() {
    return category;
  }

  /** The word for it in a card and in a labels file. */
  public String word() {
    return Words.of(this);
  }
}
