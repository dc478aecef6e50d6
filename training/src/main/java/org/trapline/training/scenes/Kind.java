package org.trapline.training.scenes;

/** Who can be in a drawn scene. The order is that of the starter classifier's labels. */
public enum Kind {
  MALLARD("Anas platyrhynchos", "mallard", Habit.SWIMS, 0.10, 0.30),
  GREY_HERON("Ardea cinerea", "grey heron", Habit.WADES, 0.20, 0.48),
  COOT("Fulica atra", "Eurasian coot", Habit.SWIMS, 0.09, 0.26),
  BROWN_RAT("Rattus norvegicus", "brown rat", Habit.WALKS, 0.10, 0.24),
  RED_FOX("Vulpes vulpes", "red fox", Habit.WALKS, 0.18, 0.42),
  HUMAN("Homo sapiens", "human", Habit.WALKS, 0.26, 0.56);

  /** Where a kind is met. */
  enum Habit {
    SWIMS,
    WADES,
    WALKS
  }

  private final String scientificName;
  private final String commonName;
  final Habit habit;
  final double smallest;
  final double largest;

  Kind(String scientificName, String commonName, Habit habit, double smallest, double largest) {
    this.scientificName = scientificName;
    this.commonName = commonName;
    this.habit = habit;
    this.smallest = smallest;
    this.largest = largest;
  }

  /** Genus and species. */
  public String scientificName() {
    return scientificName;
  }

  /** English name. */
  public String commonName() {
    return commonName;
  }

  /** What carries it. */
  enum Ground {
    WATER,
    BANK
  }

  /** Draws it in its own units; {@code dice} decide what differs between individuals. */
  void draw(Pencil pencil, Dice dice, double step, Ground ground) {
    switch (this) {
      case MALLARD -> Birds.mallard(pencil, dice, step, ground);
      case GREY_HERON -> Birds.heron(pencil, dice, step);
      case COOT -> Birds.coot(pencil, dice, step, ground);
      case BROWN_RAT -> Mammals.rat(pencil, dice, step);
      case RED_FOX -> Mammals.fox(pencil, dice, step);
      case HUMAN -> Person.draw(pencil, dice, step);
    }
  }
}
