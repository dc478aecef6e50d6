package org.trapline.analysis.export.camtrapdp;

import java.util.Locale;

/** What a cell, a table or the metadata can break. */
public enum Rule {
  /** Nothing stands where something must. */
  REQUIRED,
  /** The text is no value of the field's type. */
  TYPE,
  /** The value stands in another row already. */
  UNIQUE,
  /** The value is none of those that are allowed. */
  ENUM,
  /** The number is too small, or the list too short. */
  MINIMUM,
  /** The number is too large. */
  MAXIMUM,
  /** The text has not the form that it must have. */
  PATTERN,
  /** The value names a row of another table that is not there. */
  FOREIGN_KEY;

  /** The word that the standard has for it, such as {@code foreignKey}. */
  public String word() {
    return this == FOREIGN_KEY ? "foreignKey" : name().toLowerCase(Locale.ROOT);
  }
}
