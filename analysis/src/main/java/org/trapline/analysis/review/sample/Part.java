package org.trapline.analysis.review.sample;

/** What kind of answer a stratum holds. */
public enum Part {
  /** Events of named animals. */
  SPECIES,
  /** Bursts with an animal, or a doubt, that nobody named. */
  UNKNOWN,
  /** Bursts that the models found blank: the audit of what they missed. */
  BLANK
}
