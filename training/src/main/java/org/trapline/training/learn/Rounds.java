package org.trapline.training.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.training.calibrate.Calibration;

/**
 * Lets a learner go through its lessons until the photos that decide say that it gets no better,
 * and gives back its best state. After each round everything is on disk: killed and started again
 * it goes on where it was, and ends with the same numbers.
 */
public final class Rounds {
  private final Learner learner;
  private final List<Integer> truths;
  private final Effort effort;
  private final Checkpoint checkpoint;
  private final List<CurveRow> curve = new ArrayList<>();
  private double least = Double.POSITIVE_INFINITY;
  private byte[] best = {};
  private int bestRound;

  private Rounds(Learner learner, List<Integer> truths, Effort effort, Checkpoint checkpoint) {
    this.learner = learner;
    this.truths = truths;
    this.effort = effort;
    this.checkpoint = checkpoint;
  }

  /**
   * How long it may take.
   *
   * @param most rounds, at least 1
   * @param patience rounds without an improvement after which it stops, at least 1
   */
  public record Effort(int most, int patience) {}

  /** Is told how it goes. */
  @FunctionalInterface
  public interface Listener {
    /** A round is over. */
    void finished(CurveRow row);
  }

  /**
   * Learns, or goes on learning.
   *
   * @param truths the right class of each photo that decides
   * @return how it went; the learner is in its best state
   */
  public static List<CurveRow> run(
      Learner learner,
      List<Integer> truths,
      Effort effort,
      Checkpoint checkpoint,
      Listener listener)
      throws IOException {
    return new Rounds(learner, truths, effort, checkpoint).run(listener);
  }

  private List<CurveRow> run(Listener listener) throws IOException {
    checkpoint.load(this::restore);
    while (curve.size() < effort.most() && curve.size() - bestRound < effort.patience()) {
      int number = curve.size() + 1;
      double loss = learner.round(number);
      CurveRow row = examined(number, loss);
      curve.add(row);
      if (row.validationLoss() < least) {
        least = row.validationLoss();
        bestRound = number;
        best = saved();
      }
      checkpoint.save(this::save);
      listener.finished(row);
    }
    if (best.length > 0) {
      learner.restore(new DataInputStream(new ByteArrayInputStream(best)));
    }
    return List.copyOf(curve);
  }

  private CurveRow examined(int number, double loss) {
    List<double[]> answers = learner.examine();
    double surprise = 0;
    int right = 0;
    for (int i = 0; i < answers.size(); i++) {
      double[] probabilities = Calibration.softmax(answers.get(i), 1);
      surprise -= StrictMath.log(Math.max(1e-12, probabilities[truths.get(i)]));
      right += best(answers.get(i)) == truths.get(i) ? 1 : 0;
    }
    int n = Math.max(1, answers.size());
    return new CurveRow(number, loss, surprise / n, (double) right / n);
  }

  private static int best(double[] answers) {
    int best = 0;
    for (int i = 1; i < answers.length; i++) {
      best = answers[i] > answers[best] ? i : best;
    }
    return best;
  }

  private byte[] saved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    learner.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private void save(DataOutputStream out) throws IOException {
    out.writeInt(curve.size());
    for (CurveRow row : curve) {
      out.writeDouble(row.trainLoss());
      out.writeDouble(row.validationLoss());
      out.writeDouble(row.validationAccuracy());
    }
    out.writeInt(bestRound);
    out.writeDouble(least);
    out.writeInt(best.length);
    out.write(best);
    learner.save(out);
  }

  private void restore(DataInputStream in) throws IOException {
    int rounds = in.readInt();
    for (int i = 1; i <= rounds; i++) {
      curve.add(new CurveRow(i, in.readDouble(), in.readDouble(), in.readDouble()));
    }
    bestRound = in.readInt();
    least = in.readDouble();
    best = in.readNBytes(in.readInt());
    learner.restore(in);
  }
}
