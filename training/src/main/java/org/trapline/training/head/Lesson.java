package org.trapline.training.head;

/** A photo as numbers, and the number of its class. Not copied: do not write. */
public final class Lesson {
  private final float[] numbers;
  private final int truth;

  /**
   * A lesson.
   *
   * @param numbers what the backbone says of the photo
   * @param truth its class, counted from 0
   */
  public Lesson(float[] numbers, int truth) {
    this.numbers = numbers;
    this.truth = truth;
  }

  /** What the backbone says of the photo. */
  public float[] numbers() {
    return numbers;
  }

  /** Its class, counted from 0. */
  public int truth() {
    return truth;
  }
}
