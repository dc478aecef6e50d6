package org.trapline.analysis.rates;

import java.util.Locale;

/** Which subjects are tested together. */
public enum Family {
  /** Single species. */
  SPECIES,
  /** Groups of species, among them all animals. */
  GROUP,
  /** People and vehicles. */
  USE;

  /** As in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
