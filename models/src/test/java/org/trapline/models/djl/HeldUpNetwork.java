package org.trapline.models.djl;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trapline.models.folder.TensorForm;
import org.trapline.models.input.InputBatch;

/**
 * A network that answers each scene with the first number of its input, remembers what it was given
 * and holds its first call up until {@link #goOn}, and the workers that ask it.
 */
final class HeldUpNetwork implements Network {
  /** Scenes of three colours in single precision. */
  static final TensorForm FORM =
      new TensorForm(TensorForm.Layout.NCHW, TensorForm.Element.FLOAT32, TensorForm.Colours.RGB);

  /** Makes the network fail, as one picture may. */
  static final float POISON = 666;

  /** Ends the thread, as a lost driver would. */
  static final float DEADLY = 667;

  final List<List<Float>> calls = Collections.synchronizedList(new ArrayList<>());
  final List<List<Long>> shapes = Collections.synchronizedList(new ArrayList<>());
  final List<InputBatch> inputs = Collections.synchronizedList(new ArrayList<>());
  final List<String> places = Collections.synchronizedList(new ArrayList<>());
  final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  @Override
  public List<Tensor> run(InputBatch batch) {
    places.add("run on " + Thread.currentThread().getName());
    int scenes = batch.scenes();
    FloatBuffer numbers = batch.bytes().asFloatBuffer();
    int each = numbers.remaining() / scenes;
    float[] values = new float[scenes];
    List<Float> seen = new ArrayList<>();
    for (int i = 0; i < scenes; i++) {
      values[i] = numbers.get(i * each);
      seen.add(values[i]);
    }
    calls.add(seen);
    shapes.add(batch.shape());
    inputs.add(batch);
    begun.countDown();
    await(mayGoOn);
    if (seen.contains(DEADLY)) {
      throw new IllegalStateException("the driver is gone");
    }
    if (seen.contains(POISON)) {
      throw new NetworkFailure(new ArithmeticException("poison"));
    }
    return List.of(new Tensor("first", List.of((long) scenes, 1L), values));
  }

  @Override
  public void close() {
    places.add("closed on " + Thread.currentThread().getName());
  }

  /** Lets the first call go on. */
  void goOn() {
    mayGoOn.countDown();
  }

  /** Returns when the first call has begun. */
  void untilBegun() {
    await(begun);
  }

  /** A thread that runs this network for all. */
  BatchingNetwork batching() {
    return new BatchingNetwork("tints on gpu:0", FORM, () -> this);
  }

  /**
   * Hands in the number 1, and when its call has begun, all of the others one after the other.
   *
   * @param heights of the inputs in turn, beginning with the first of the others
   */
  List<Future<List<Float>>> whileOneIsRunning(
      BatchingNetwork network, int batchSize, List<Integer> heights, List<List<Float>> others) {
    List<Future<List<Float>>> answers = new ArrayList<>();
    answers.add(workers.submit(() -> ask(network, batchSize, 8, List.of(1f))));
    untilBegun();
    for (List<Float> numbers : others) {
      int height = heights.get((answers.size() - 1) % heights.size());
      answers.add(workers.submit(() -> ask(network, batchSize, height, numbers)));
      untilInLine(network, answers.size() - 1);
    }
    goOn();
    return answers;
  }

  /** Returns when so many wait for their call to begin. */
  static void untilInLine(BatchingNetwork network, int count) {
    while (network.inLine() < count) {
      Thread.onSpinWait();
    }
  }

  /** What a worker of its own is answered. */
  static List<Float> ask(BatchingNetwork network, int batchSize, int height, List<Float> numbers) {
    try (Network door = network.open(batchSize);
        InputBatch batch = batch(height, numbers)) {
      return values(door.run(batch));
    }
  }

  /** Scenes whose first number is given. */
  static InputBatch batch(int height, List<Float> numbers) {
    InputBatch batch = new InputBatch(FORM);
    batch.clear(numbers.size(), height, 8);
    FloatBuffer all = batch.bytes().asFloatBuffer();
    int each = all.remaining() / numbers.size();
    for (int i = 0; i < numbers.size(); i++) {
      all.put(i * each, numbers.get(i));
    }
    return batch;
  }

  /** The numbers of the first output. */
  static List<Float> values(List<Tensor> outputs) {
    List<Float> values = new ArrayList<>();
    for (int i = 0; i < outputs.get(0).size(); i++) {
      values.add(outputs.get(0).at(i));
    }
    return values;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
