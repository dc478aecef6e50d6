package org.trapline.training.scenes;

import java.util.List;
import java.util.Random;

/**
 * Seeded chance. The numbers come from {@link Random}, whose algorithm is part of Java's
 * specification, so a seed means the same drawing everywhere and in every version. Not for use by
 * several threads.
 */
public final class Dice {
  /** Multiplier of SplitMix64: spreads near seeds far apart. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final Random random;

  private Dice(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Dice that always throw the same numbers for {@code seed}. */
  public static Dice of(long seed) {
    return new Dice(scramble(seed));
  }

  /**
   * Dice of their own for one purpose: what is thrown elsewhere does not change them, so a new
   * detail in one part of a drawing leaves the other parts as they were.
   */
  public Dice forPurpose(String purpose) {
    return new Dice(scramble(seed + GOLDEN * (purpose.hashCode() | 1L)));
  }

  /** Dice of their own for the {@code index}-th of something. */
  public Dice number(int index) {
    return new Dice(scramble(seed ^ scramble(index + 1L)));
  }

  /** A number from {@code low} (inclusive) to {@code high} (exclusive). */
  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int whole(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** True with this probability, 0 to 1. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of the choices, each as likely as the others. */
  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A seed for something that is drawn later. */
  public long seed() {
    return random.nextLong();
  }

  private static long scramble(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
