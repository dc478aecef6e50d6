package org.trapline.training.scenes;

/**
 * A fixed place at the river, as one camera sees it. Everything that stays the same from photo to
 * photo is decided by the seed.
 *
 * @param seed what tells this place from others
 * @param raft whether a floating wetland lies in the water
 */
public record Station(long seed, boolean raft) {
  /** The same place with a floating wetland. */
  public Station withRaft() {
    return new Station(seed, true);
  }

  /** Dice for one part of the place; the same part always gets the same throws. */
  Dice dice(String part) {
    return Dice.of(seed).forPurpose(part);
  }

  /** Where water meets the far bank, as a fraction of the scene's height. */
  double horizon() {
    return dice("horizon").between(0.24, 0.4);
  }

  /** Where the near bank begins at x (0 to 1), as a fraction of the scene's height. */
  double nearBank(double x) {
    Dice dice = dice("bank");
    double level = dice.between(0.66, 0.84);
    double slope = dice.between(-0.22, 0.22);
    double curve = dice.between(-0.1, 0.1);
    Noise ragged = new Noise(seed);
    double bent = level + slope * (x - 0.5) + curve * StrictMath.sin(3.1 * x);
    return Math.max(horizon() + 0.2, Math.min(0.93, bent + 0.018 * ragged.at(x * 14, 3)));
  }
}
