package org.trapline.analysis.events;

/** What a sighting's time is compared with, in camtrapR's words. */
public enum ComparedTo {
  /**
   * The sighting before, event or not: animals that stay in view are one event. Right for ducks,
   * coots and rats, and the default.
   */
  LAST_RECORD,
  /** The start of the last event: animals that stay are counted again after each gap. */
  LAST_INDEPENDENT_RECORD
}
