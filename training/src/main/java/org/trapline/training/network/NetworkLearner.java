package org.trapline.training.network;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.util.Pair;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.trapline.training.head.ClassWeights;
import org.trapline.training.learn.Adam;
import org.trapline.training.learn.Learner;

/**
 * A whole network that learns from scenes, each of them varied anew in every round. PyTorch makes
 * the slopes on one thread; the steps are made here in plain arithmetic, so that all that a step
 * depends on can be written down and taken up again bit for bit.
 */
public final class NetworkLearner implements Learner, AutoCloseable {
  private static final int BATCH = 32;
  private static final int ASKED_AT_ONCE = 64;

  /** Each round's steps are a little smaller than the last one's, so that it settles. */
  private static final double CALMER = 0.98;

  private static final double DECAY = 0.01;

  private final SmallNetwork network;
  private final SequentialBlock block;
  private final Model model;
  private final Trainer trainer;
  private final Scenes lessons;
  private final Scenes deciding;
  private final long seed;
  private final double[] classWeights;
  private final Map<String, Adam> learning = new LinkedHashMap<>();

  /**
   * An untaught network.
   *
   * @param lessons to learn from
   * @param deciding to decide by when to stop
   * @param seed of the first weights, of the order of lessons, and of how they are varied
   * @param pace of the first round's steps
   */
  public NetworkLearner(
      SmallNetwork network, Scenes lessons, Scenes deciding, long seed, double pace) {
    PyTorchEngine.ready(seed);
    this.network = network;
    this.lessons = lessons;
    this.deciding = deciding;
    this.seed = seed;
    this.classWeights =
        ClassWeights.of(
            IntStream.range(0, lessons.size()).map(lessons::truth).boxed().toList(),
            network.classes());
    this.block = network.toBlock();
    this.model = Model.newInstance("small network", PyTorchEngine.NAME);
    model.setBlock(block);
    this.trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    trainer.initialize(network.input(BATCH));
    for (Pair<String, Parameter> each : block.getParameters()) {
      if (each.getValue().requiresGradient()) {
        float[] first = each.getValue().getArray().toFloatArray();
        Adam adam = new Adam(first.length, pace, DECAY);
        set(adam, first);
        learning.put(each.getKey(), adam);
      }
    }
  }

  private static void set(Adam adam, float[] values) {
    for (int i = 0; i < values.length; i++) {
      adam.set(i, values[i]);
    }
  }

  /** Whether a network has these layers, whatever its classes. */
  public boolean canStartFrom(NetworkState earlier) {
    return earlier.fits(block);
  }

  /**
   * Starts from a network that was taught before, where all weights go on learning.
   *
   * @param known the class in its last layer for each class here; -1 for a new one, which starts as
   *     an untaught one
   */
  public void startFrom(NetworkState earlier, List<Integer> known) {
    List<String> names = block.getParameters().keys();
    int lastLayer = names.size() - 2;
    for (String name : names.subList(0, lastLayer)) {
      take(name, earlier.numbers(name));
    }
    for (String name : names.subList(lastLayer, names.size())) {
      float[] own = array(name).toFloatArray();
      float[] old = earlier.numbers(name);
      int width = own.length / network.classes();
      for (int c = 0; c < known.size(); c++) {
        if (known.get(c) >= 0) {
          System.arraycopy(old, known.get(c) * width, own, c * width, width);
        }
      }
      take(name, own);
    }
  }

  private void take(String name, float[] values) {
    put(name, values);
    Adam adam = learning.get(name);
    if (adam != null) {
      set(adam, values);
    }
  }

  /**
   * Copies numbers into the network. {@code NDArray.set(Buffer)} would not copy them: PyTorch would
   * go on reading the buffer's memory after Java has freed it.
   */
  private void put(String name, float[] values) {
    NDArray array = array(name);
    try (NDArray unwatched = array.stopGradient();
        NDArray fresh = array.getManager().create(values, array.getShape())) {
      unwatched.set(new NDIndex("..."), fresh);
    }
  }

  private NDArray array(String name) {
    return block.getParameters().get(name).getArray();
  }

  @Override
  public double round(int number) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, lessons.size()).boxed().toList());
    Random dice = new Random(seed * 1_000_003 + number);
    Collections.shuffle(order, dice);
    double part = StrictMath.pow(CALMER, number - 1);
    double sum = 0;
    for (int from = 0; from < order.size(); from += BATCH) {
      List<Integer> some = order.subList(from, Math.min(from + BATCH, order.size()));
      sum += step(some, dice, part) * some.size();
    }
    return sum / order.size();
  }

  private float step(List<Integer> some, Random dice, double part) {
    List<byte[]> shown = some.stream().map(index -> lessons.varied(index, dice)).toList();
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDList inputs = new NDList(SceneInput.numbers(manager, shown));
      NDArray wanted = wanted(manager, some);
      float value;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray likely = trainer.forward(inputs).singletonOrThrow().logSoftmax(1);
        NDArray loss = likely.mul(wanted).sum().neg();
        collector.backward(loss);
        value = loss.getFloat();
      }
      learning.forEach((name, adam) -> step(name, adam, part));
      return value;
    }
  }

  /**
   * The weight of its class at the right answer of each lesson, 0 elsewhere; the sum is about 1.
   */
  private NDArray wanted(NDManager manager, List<Integer> some) {
    float[] wanted = new float[some.size() * network.classes()];
    for (int i = 0; i < some.size(); i++) {
      int truth = lessons.truth(some.get(i));
      wanted[i * network.classes() + truth] = (float) (classWeights[truth] / some.size());
    }
    return manager.create(wanted, new Shape(some.size(), network.classes()));
  }

  private void step(String name, Adam adam, double part) {
    NDArray array = array(name);
    float[] slope;
    try (NDArray gradient = array.getGradient()) {
      slope = gradient.toFloatArray();
      // PyTorch adds the next slope to what stands here.
      gradient.subi(gradient);
    }
    double[] exact = new double[slope.length];
    for (int i = 0; i < slope.length; i++) {
      exact[i] = slope[i];
    }
    adam.step(exact, part);
    put(name, floats(adam, slope.length));
  }

  private static float[] floats(Adam adam, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) adam.at(i);
    }
    return values;
  }

  @Override
  public List<double[]> examine() {
    return logits(deciding);
  }

  /** The numbers before softmax, a row for each scene. */
  public List<double[]> logits(Scenes scenes) {
    List<double[]> rows = new ArrayList<>();
    for (int from = 0; from < scenes.size(); from += ASKED_AT_ONCE) {
      int to = Math.min(from + ASKED_AT_ONCE, scenes.size());
      List<byte[]> shown = IntStream.range(from, to).mapToObj(scenes::plain).toList();
      try (NDManager manager = model.getNDManager().newSubManager()) {
        float[] all =
            block
                .forward(
                    new ParameterStore(manager, false),
                    new NDList(SceneInput.numbers(manager, shown)),
                    false)
                .singletonOrThrow()
                .toFloatArray();
        for (int i = 0; i < shown.size(); i++) {
          double[] row = new double[network.classes()];
          for (int c = 0; c < row.length; c++) {
            row[c] = all[i * row.length + c];
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    for (String name : block.getParameters().keys()) {
      Adam adam = learning.get(name);
      if (adam != null) {
        adam.save(out);
      } else {
        for (float value : array(name).toFloatArray()) {
          out.writeFloat(value);
        }
      }
    }
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    for (String name : block.getParameters().keys()) {
      Adam adam = learning.get(name);
      float[] values = new float[Math.toIntExact(array(name).size())];
      if (adam != null) {
        adam.restore(in);
        values = floats(adam, values.length);
      } else {
        for (int i = 0; i < values.length; i++) {
          values[i] = in.readFloat();
        }
      }
      put(name, values);
    }
  }

  /** The network with its weights. */
  public SequentialBlock block() {
    return block;
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
