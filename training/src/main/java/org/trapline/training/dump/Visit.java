package org.trapline.training.dump;

import org.trapline.training.scenes.Kind;

/**
 * Somebody comes by and sets off a burst.
 *
 * @param burst which burst of the card, from 0
 * @param kind who
 * @param most largest number of them, at least 1
 * @param frames in how many photos of the burst they are still there, 1 to 3
 */
record Visit(int burst, Kind kind, int most, int frames) {
  /** Refuses a visit that no photo shows. */
  Visit {
    if (burst < 0 || most < 1 || frames < 1 || frames > Card.BURST) {
      throw new IllegalArgumentException(
          "a visit shows somebody in 1 to 3 photos of a burst, but was %d x %d in burst %d"
              .formatted(most, frames, burst));
    }
  }
}
