package org.trapline.training.starter;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.trapline.training.network.SceneInput;

/**
 * Scenes at the networks' input size, as bytes, and what is in them. Bytes take a quarter of the
 * memory of floats; the network's numbers are made batch by batch.
 */
final class Lessons {
  private final List<byte[]> scenes = new ArrayList<>();
  private final List<Integer> classes = new ArrayList<>();

  /**
   * Adds a scene.
   *
   * @param planes red, green and blue plane at the input's size
   * @param speciesClass what it shows
   */
  void add(byte[] planes, int speciesClass) {
    scenes.add(planes);
    classes.add(speciesClass);
  }

  int size() {
    return scenes.size();
  }

  /** What the scene shows, as the species model counts. */
  int speciesClass(int index) {
    return classes.get(index);
  }

  /** The network's numbers for some scenes: the same formula that the cards state. */
  NDArray inputs(NDManager manager, List<Integer> some) {
    return SceneInput.numbers(manager, some.stream().map(scenes::get).toList());
  }

  /** The class numbers of some scenes, as the network that is trained counts them. */
  NDArray targets(NDManager manager, List<Integer> some, IntUnaryOperator counting) {
    float[] targets = new float[some.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = counting.applyAsInt(classes.get(some.get(i)));
    }
    return manager.create(targets);
  }
}
