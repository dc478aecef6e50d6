package org.trapline.models.djl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.input.InputBatch;
import org.trapline.models.input.InputWriter;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Scene;

/**
 * Takes scenes through a network in real batches, in order. Every call has the same number of
 * scenes, the last one is filled up with black, and scenes whose inputs differ in shape never share
 * a call: so a scene's numbers do not depend on which others were given. A network that shares its
 * calls among threads fills them up itself. One instance per thread.
 */
public final class SceneRunner implements AutoCloseable {
  private final Network network;
  private final InputSpec spec;
  private final int batchSize;
  private final InputWriter writer;
  private final InputBatch batch;

  /**
   * Runs scenes through {@code network}, which it owns from now on.
   *
   * @param batchSize scenes per call
   */
  public SceneRunner(Network network, InputSpec spec, int batchSize) {
    this.network = network;
    this.spec = spec;
    this.batchSize = batchSize;
    this.writer = new InputWriter(spec);
    this.batch = new InputBatch(spec.form());
  }

  /**
   * What the network says about one scene.
   *
   * @param outputs its part of each output, in the network's order
   * @param placement where the scene lay in the input
   */
  public record Answer(List<Tensor> outputs, Placement placement) {
    /** The output of this name, or the first where the name is empty. */
    public Tensor output(String name) {
      return outputs.stream()
          .filter(output -> name.isEmpty() || output.name().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new NetworkFailure(
                      new IllegalStateException("there is no output named '%s'".formatted(name))));
    }
  }

  /** Takes an answer as soon as it is there, so that raw outputs need not be kept. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes one answer.
     *
     * @param scene number of the scene in the list, counted from 0
     */
    void answered(int scene, Answer answer);
  }

  /** The answers in the order of the scenes. */
  public List<Answer> run(List<Scene> scenes) {
    Answer[] answers = new Answer[scenes.size()];
    run(scenes, (scene, answer) -> answers[scene] = answer);
    return List.of(answers);
  }

  /**
   * Runs scenes and tells each answer once; not always in order.
   *
   * @throws NetworkFailure if the network fails or answers with something that is no number
   */
  public void run(List<Scene> scenes, Listener listener) {
    Map<Shape, List<Job>> groups = new LinkedHashMap<>();
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      Placement placement = Placement.of(spec, scene.part().width(), scene.part().height());
      Shape shape = new Shape(placement.inputHeight(), placement.inputWidth());
      groups.computeIfAbsent(shape, s -> new ArrayList<>()).add(new Job(i, scene, placement));
    }
    groups.forEach(
        (shape, jobs) -> {
          for (int from = 0; from < jobs.size(); from += batchSize) {
            runBatch(jobs.subList(from, Math.min(from + batchSize, jobs.size())), shape, listener);
          }
        });
  }

  private record Shape(int height, int width) {}

  private record Job(int number, Scene scene, Placement placement) {}

  private void runBatch(List<Job> jobs, Shape shape, Listener listener) {
    int count = network.sharesCalls() ? jobs.size() : batchSize;
    batch.clear(count, shape.height(), shape.width());
    for (int i = 0; i < jobs.size(); i++) {
      writer.write(jobs.get(i).scene(), jobs.get(i).placement(), batch, i);
    }
    List<Tensor> outputs = network.run(batch);
    for (int i = 0; i < jobs.size(); i++) {
      int place = i;
      List<Tensor> own = outputs.stream().map(output -> part(output, place, count)).toList();
      if (own.stream().anyMatch(Tensor::hasNaN)) {
        throw new NetworkFailure(new ArithmeticException("an answer is not a number (NaN)"));
      }
      listener.answered(jobs.get(i).number(), new Answer(own, jobs.get(i).placement()));
    }
  }

  /** The part of one scene; an output without a batch dimension belongs to the only scene. */
  private static Tensor part(Tensor output, int place, int count) {
    if (output.shape().get(0) == count) {
      return output.ofScene(place);
    }
    if (count == 1) {
      return output;
    }
    throw new NetworkFailure(
        new IllegalStateException(
            "an output of shape %s for %d scenes".formatted(output.shape(), count)));
  }

  @Override
  public void close() {
    network.close();
    writer.close();
    batch.close();
  }
}
