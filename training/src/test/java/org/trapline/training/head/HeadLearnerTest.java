package org.trapline.training.head;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.learn.Checkpoint;
import org.trapline.training.learn.CurveRow;
import org.trapline.training.learn.Rounds;

final class HeadLearnerTest {
  private static final List<String> CLASSES = List.of("blank", "fox", "heron");
  private static final Rounds.Effort EFFORT = new Rounds.Effort(30, 30);

  /** Clouds of numbers around a centre for each class, far from zero as real features are. */
  private static List<Lesson> lessons(int count, long seed) {
    Random dice = new Random(seed);
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int truth = i % 3;
      float[] numbers = new float[6];
      for (int d = 0; d < numbers.length; d++) {
        numbers[d] = (float) (5 + (d % 3 == truth ? 2 : 0) + dice.nextGaussian());
      }
      lessons.add(new Lesson(numbers, truth));
    }
    return lessons;
  }

  private static HeadLearner learner(long seed) {
    return new HeadLearner(lessons(120, 1), lessons(60, 2), CLASSES, seed);
  }

  private static List<Integer> truths() {
    return lessons(60, 2).stream().map(Lesson::truth).toList();
  }

  private static Head taught(Path file, long seed) throws Exception {
    HeadLearner learner = learner(seed);
    Rounds.run(learner, truths(), EFFORT, new Checkpoint(file, "q"), row -> {});
    return learner.head();
  }

  private static List<Float> bits(Head head) {
    List<Float> all = new ArrayList<>();
    for (int c = 0; c < CLASSES.size(); c++) {
      all.add(head.bias(c));
      for (int d = 0; d < head.width(); d++) {
        all.add(head.weight(c, d));
      }
    }
    return all;
  }

  @Test
  void learnsToTellTheClassesApart(@TempDir Path folder) throws Exception {
    Head head = taught(folder.resolve("state"), 1);

    int right = 0;
    for (Lesson lesson : lessons(90, 3)) {
      double[] sums = head.logits(lesson.numbers());
      int best = sums[0] > sums[1] ? (sums[0] > sums[2] ? 0 : 2) : (sums[1] > sums[2] ? 1 : 2);
      right += best == lesson.truth() ? 1 : 0;
    }
    assertThat(right).isAtLeast(75);
  }

  /** A death in the middle of a training. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void endsWithTheSameBitsWhereverItWasKilled(@TempDir Path folder) throws Exception {
    List<Float> calm = bits(taught(folder.resolve("calm"), 4));
    for (int death : new int[] {1, 2, 17, 29}) {
      Path file = folder.resolve("state" + death);
      assertThrows(
          Killed.class,
          () ->
              Rounds.run(
                  learner(4),
                  truths(),
                  EFFORT,
                  new Checkpoint(file, "q"),
                  row -> {
                    if (row.round() == death) {
                      throw new Killed();
                    }
                  }));
      List<Integer> rounds = new ArrayList<>();
      HeadLearner again = learner(4);
      List<CurveRow> curve =
          Rounds.run(
              again, truths(), EFFORT, new Checkpoint(file, "q"), row -> rounds.add(row.round()));

      assertThat(bits(again.head())).isEqualTo(calm);
      assertThat(rounds.get(0)).isEqualTo(death + 1);
      assertThat(curve).hasSize(30);
    }
    assertThat(bits(taught(folder.resolve("other"), 5))).isNotEqualTo(calm);
  }

  @Test
  void passesOverTheStateOfAnotherQuestion(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("state");
    taught(file, 4);
    List<Integer> rounds = new ArrayList<>();
    Rounds.run(
        learner(4), truths(), EFFORT, new Checkpoint(file, "other"), r -> rounds.add(r.round()));

    assertThat(rounds.get(0)).isEqualTo(1);
  }

  @Test
  void stopsWhenItGetsNoBetterAndKeepsTheBest(@TempDir Path folder) throws Exception {
    List<Lesson> noise = new ArrayList<>();
    lessons(60, 8).forEach(l -> noise.add(new Lesson(l.numbers(), (l.truth() + 1) % 3)));
    HeadLearner learner = new HeadLearner(lessons(120, 1), noise, CLASSES, 1);
    List<Integer> truths = noise.stream().map(Lesson::truth).toList();

    List<CurveRow> curve =
        Rounds.run(
            learner,
            truths,
            new Rounds.Effort(50, 3),
            new Checkpoint(folder.resolve("s"), "q"),
            row -> {});

    assertThat(curve).hasSize(4);
  }

  @Test
  void goesOnFromWhatItKnew(@TempDir Path folder) throws Exception {
    Head head = taught(folder.resolve("state"), 1);
    head.write(folder);
    HeadLearner next = learner(1);
    next.startFrom(Head.beside(folder));

    double[] before = head.logits(lessons(1, 9).get(0).numbers());
    double[] after = next.head().logits(lessons(1, 9).get(0).numbers());
    for (int c = 0; c < before.length; c++) {
      assertThat(after[c]).isWithin(1e-4).of(before[c]);
    }
  }
}
