package org.trapline.training.scenes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides who comes by, where it stands, how large it looks, and how it moves on in a burst. */
public final class Encounter {
  private Encounter() {}

  /**
   * One to {@code most} creatures of a kind, at places where that kind is met.
   *
   * @param kind who
   * @param station where
   * @param light by night everything stays closer, where the flash reaches
   * @param tall height of the scene in widths
   * @param most largest number, at least 1
   */
  public static List<Creature> of(
      Kind kind, Station station, Light light, double tall, int most, Dice dice) {
    int count = dice.whole(1, most);
    List<Creature> creatures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      creatures.add(one(kind, station, light, tall, dice));
    }
    creatures.sort(Comparator.comparingDouble(Creature::y));
    return List.copyOf(creatures);
  }

  /** The same creatures a second later. */
  public static List<Creature> later(List<Creature> creatures, Dice dice) {
    return creatures.stream()
        .map(c -> c.later(dice.between(-0.01, 0.05), dice.between(0.1, 0.3)))
        .toList();
  }

  private static Creature one(Kind kind, Station station, Light light, double tall, Dice dice) {
    double x = dice.between(0.17, 0.83);
    double shore = station.nearBank(x) * tall;
    double horizon = station.horizon() * tall;
    boolean night = light == Light.INFRARED;
    double farthest = horizon + (shore - horizon) * (night ? 0.6 : 0.4);
    double y =
        switch (kind.habit) {
          case SWIMS ->
              dice.chance(0.8) ? dice.between(farthest, shore - 0.01) : onBank(shore, tall, dice);
          case WADES -> dice.between(shore - 0.06, Math.min(shore + 0.06, tall - 0.03));
          case WALKS -> onBank(shore, tall, dice);
        };
    double near = Math.max(0, Math.min(1, (y - horizon) / (tall - horizon)));
    double size = kind.smallest + (kind.largest - kind.smallest) * near * near;
    double speed = dice.chance(night ? 0.35 : 0.12) ? dice.between(0.004, 0.015) : 0;
    return new Creature(
        kind,
        x,
        y,
        size * dice.between(0.88, 1.12),
        dice.chance(0.5),
        dice.seed(),
        dice.between(0, 1),
        speed);
  }

  private static double onBank(double shore, double tall, Dice dice) {
    double lowest = tall - 0.02;
    return dice.between(Math.min(shore + 0.015, lowest - 0.01), lowest);
  }
}
