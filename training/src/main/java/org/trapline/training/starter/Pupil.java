package org.trapline.training.starter;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.trapline.training.network.PyTorchEngine;
import org.trapline.training.network.SmallNetwork;

/**
 * A network that learns. Everything random comes from the seed and PyTorch keeps to one thread, so
 * the same lessons give the same weights on the same machine.
 */
final class Pupil implements AutoCloseable {
  private static final int BATCH = 32;
  private static final int ASKED_AT_ONCE = 64;
  private static final float FIRST_STEP = 0.002f;
  private static final float LAST_STEP = 0.00005f;

  private final SmallNetwork network;
  private final SequentialBlock block;
  private final Model model;
  private final Random random;
  private final IntUnaryOperator counting;

  /**
   * An untrained network.
   *
   * @param seed of weights and of the order of lessons
   * @param counting from the lessons' class numbers to this network's
   */
  Pupil(SmallNetwork network, long seed, IntUnaryOperator counting) {
    PyTorchEngine.ready(seed);
    this.network = network;
    this.block = network.toBlock();
    this.random = new Random(seed);
    this.counting = counting;
    this.model = Model.newInstance("pupil", PyTorchEngine.NAME);
    model.setBlock(block);
  }

  SequentialBlock block() {
    return block;
  }

  /** Goes through all lessons this many times, in smaller and smaller steps. */
  void learn(Lessons lessons, int rounds, Consumer<String> progress) {
    int steps = rounds * ((lessons.size() + BATCH - 1) / BATCH);
    Tracker pace =
        Tracker.cosine()
            .setBaseValue(FIRST_STEP)
            .optFinalValue(LAST_STEP)
            .setMaxUpdates(steps)
            .build();
    Loss loss = Loss.softmaxCrossEntropyLoss();
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(loss)
            .optOptimizer(Optimizer.adam().optLearningRateTracker(pace).build());
    try (Trainer trainer = model.newTrainer(config)) {
      trainer.initialize(network.input(BATCH));
      List<Integer> order = new ArrayList<>(IntStream.range(0, lessons.size()).boxed().toList());
      for (int round = 1; round <= rounds; round++) {
        Collections.shuffle(order, random);
        double sum = 0;
        for (int from = 0; from < order.size(); from += BATCH) {
          List<Integer> some = order.subList(from, Math.min(from + BATCH, order.size()));
          sum += step(trainer, loss, lessons, some) * some.size();
        }
        progress.accept("round %d of %d: loss %.4f".formatted(round, rounds, sum / order.size()));
      }
    }
  }

  private float step(Trainer trainer, Loss loss, Lessons lessons, List<Integer> some) {
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDList inputs = new NDList(varied(lessons.inputs(manager, some)));
      NDList targets = new NDList(lessons.targets(manager, some, counting));
      float value;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray error = loss.evaluate(targets, trainer.forward(inputs));
        collector.backward(error);
        value = error.getFloat();
      }
      trainer.step();
      return value;
    }
  }

  /** Half of the batches are mirrored, and each is a little brighter or darker. */
  private NDArray varied(NDArray inputs) {
    NDArray turned = random.nextBoolean() ? inputs.flip(3) : inputs;
    float gain = 0.9f + 0.2f * random.nextFloat();
    float shift = 0.2f * (random.nextFloat() - 0.5f);
    return turned.mul(gain).add(shift);
  }

  /** The network's numbers before softmax, a row for each lesson. */
  List<double[]> logits(Lessons lessons) {
    List<double[]> rows = new ArrayList<>();
    for (int from = 0; from < lessons.size(); from += ASKED_AT_ONCE) {
      int to = Math.min(from + ASKED_AT_ONCE, lessons.size());
      try (NDManager manager = model.getNDManager().newSubManager()) {
        NDArray inputs = lessons.inputs(manager, IntStream.range(from, to).boxed().toList());
        NDArray answers =
            block
                .forward(new ParameterStore(manager, false), new NDList(inputs), false)
                .singletonOrThrow();
        float[] all = answers.toFloatArray();
        int classes = network.classes();
        for (int i = 0; i < to - from; i++) {
          double[] row = new double[classes];
          for (int c = 0; c < classes; c++) {
            row[c] = all[i * classes + c];
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  @Override
  public void close() {
    model.close();
  }
}
