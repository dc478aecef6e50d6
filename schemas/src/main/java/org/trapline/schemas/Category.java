package org.trapline.schemas;

/** What a detector tells apart: the three categories of MegaDetector, in its order. */
public enum Category {
  /** Any animal that is not a person. */
  ANIMAL,
  /** A person. */
  HUMAN,
  /** A car, boat, bicycle or the like. */
  VEHICLE
}
