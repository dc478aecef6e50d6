package org.trapline.analysis.events;

import java.util.Locale;

/** Whether an event is of an animal or of use by people. */
public enum Kind {
  /** A named animal. */
  ANIMAL,
  /** People. */
  HUMAN,
  /** Vehicles. */
  VEHICLE;

  /** As in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
