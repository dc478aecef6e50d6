package org.trapline.training.starter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.trapline.models.pixels.PhotoException;
import org.trapline.training.calibrate.Calibration;
import org.trapline.training.network.ExportOnnx;
import org.trapline.training.network.SmallNetwork;
import org.trapline.training.scenes.Dice;

/**
 * Trains the starter models from scenes that the project draws: a blank filter and a species
 * classifier, written as ordinary model folders.
 *
 * <p>Three disjoint sets of stations: one to learn from, one for temperature and threshold, one for
 * the figures in the cards. The example dump's stations are in none of them.
 */
public final class TrainStarterModels {
  /** Seed of the models that lie in the repository. */
  public static final long SEED = 20240506;

  /** At most one occupied scene in so many may be rejected at the card's threshold. */
  private static final int LOST_ONE_IN = 200;

  private final Path out;
  private final long seed;
  private final Effort effort;
  private final Consumer<String> progress;
  private final Lessons lessons;
  private final Lessons exam;

  private TrainStarterModels(Path out, long seed, Effort effort, Consumer<String> progress) {
    this.out = out;
    this.seed = seed;
    this.effort = effort;
    this.progress = progress;
    try (DrawLessons draw = new DrawLessons()) {
      lessons = draw.at(effort.stations(), Dice.of(seed).forPurpose("learn"), progress);
      exam = draw.at(effort.heldOut(), Dice.of(seed).forPurpose("calibrate"), progress);
    }
  }

  /**
   * How much is drawn and learnt.
   *
   * @param stations to learn from, four scenes each
   * @param heldOut stations for temperature and threshold, and as many to grade on
   * @param rounds how often all lessons are gone through
   */
  record Effort(int stations, int heldOut, int rounds) {
    static final Effort FULL = new Effort(2000, 400, 11);
  }

  /**
   * Draws, trains, calibrates, grades and writes both models: about a quarter of an hour on one
   * core. The same seed gives the same models on the same machine.
   *
   * @param out folder of the set; what lies there is overwritten
   * @param seed of everything random
   * @param progress gets a line now and then
   */
  public static void train(Path out, long seed, Consumer<String> progress) throws IOException {
    train(out, seed, Effort.FULL, progress);
  }

  static void train(Path out, long seed, Effort effort, Consumer<String> progress)
      throws IOException {
    new TrainStarterModels(out, seed, effort, progress).run();
  }

  private void run() throws IOException {
    Trained filter = learn("blank filter", 2, Answer::filterClass);
    Trained species = learn("species", Answer.speciesLabels().size(), c -> c);
    double threshold = Calibration.blankThreshold(blanknessOfOccupied(filter), LOST_ONE_IN);
    write(filter, threshold, species, "", "");
    Figures figures = grade();
    write(filter, threshold, species, figures.ofFilter(), figures.ofSpecies());
    progress.accept(figures.ofFilter());
    progress.accept(figures.ofSpecies());
  }

  /** A network after its lessons. */
  private static final class Trained {
    private final byte[] onnx;
    private final List<double[]> probabilities;

    Trained(byte[] onnx, List<double[]> probabilities) {
      this.onnx = onnx;
      this.probabilities = probabilities;
    }
  }

  private Trained learn(String name, int classes, IntUnaryOperator counting) {
    SmallNetwork network = SmallNetwork.ofScenes(classes);
    try (Pupil pupil = new Pupil(network, seed, counting)) {
      pupil.learn(lessons, effort.rounds(), line -> progress.accept(name + ": " + line));
      List<double[]> logits = pupil.logits(exam);
      List<Integer> truths = new ArrayList<>();
      for (int i = 0; i < exam.size(); i++) {
        truths.add(counting.applyAsInt(exam.speciesClass(i)));
      }
      double temperature = Calibration.temperature(logits, truths);
      return new Trained(
          ExportOnnx.of(network, pupil.block(), name, temperature),
          logits.stream().map(row -> Calibration.softmax(row, temperature)).toList());
    }
  }

  private List<Double> blanknessOfOccupied(Trained filter) {
    List<Double> blankness = new ArrayList<>();
    for (int i = 0; i < exam.size(); i++) {
      if (exam.speciesClass(i) != Answer.BLANK_CLASS) {
        blankness.add(filter.probabilities.get(i)[0]);
      }
    }
    return blankness;
  }

  private void write(
      Trained filter, double threshold, Trained species, String ofFilter, String ofSpecies)
      throws IOException {
    StarterFolder.writeSet(out);
    StarterFolder.writeFilter(out, filter.onnx, threshold, ofFilter);
    StarterFolder.writeSpecies(out, species.onnx, ofSpecies);
  }

  private Figures grade() {
    try (GradeStarterModels grade = new GradeStarterModels(out)) {
      return grade.onDrawnPhotos(effort.heldOut(), Dice.of(seed).forPurpose("grade").seed());
    } catch (PhotoException e) {
      throw new IllegalStateException("a drawn photo could not be read", e);
    }
  }
}
