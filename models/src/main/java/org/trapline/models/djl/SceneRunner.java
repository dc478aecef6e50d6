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
 * a call: so a scene's numbers do not depend on which others were given. One instance per thread.
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

  /** The answers in the order of the scenes. */
  public List<Answer> run(List<Scene> scenes) {
    Map<Shape, List<Integer>> groups = new LinkedHashMap<>();
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      Placement placement =
          Placement.of(spec, scenes.get(i).part().width(), scenes.get(i).part().height());
      placements.add(placement);
      Shape shape = new Shape(placement.inputHeight(), placement.inputWidth());
      groups.computeIfAbsent(shape, s -> new ArrayList<>()).add(i);
    }
    Answer[] answers = new Answer[scenes.size()];
    groups.forEach(
        (shape, members) -> {
          for (int from = 0; from < members.size(); from += batchSize) {
            List<Integer> some = members.subList(from, Math.min(from + batchSize, members.size()));
            runBatch(scenes, placements, some, shape, answers);
          }
        });
    return List.of(answers);
  }

  private record Shape(int height, int width) {}

  private void runBatch(
      List<Scene> scenes,
      List<Placement> placements,
      List<Integer> members,
      Shape shape,
      Answer[] answers) {
    batch.clear(batchSize, shape.height(), shape.width());
    for (int i = 0; i < members.size(); i++) {
      int scene = members.get(i);
      writer.write(scenes.get(scene), placements.get(scene), batch, i);
    }
    List<Tensor> outputs = network.run(batch);
    for (int i = 0; i < members.size(); i++) {
      int place = i;
      int scene = members.get(i);
      List<Tensor> own = outputs.stream().map(output -> part(output, place)).toList();
      answers[scene] = new Answer(own, placements.get(scene));
    }
  }

  /** The part of one scene; an output without a batch dimension belongs to the only scene. */
  private Tensor part(Tensor output, int place) {
    if (output.shape().get(0) == batchSize) {
      return output.ofScene(place);
    }
    if (batchSize == 1) {
      return output;
    }
    throw new NetworkFailure(
        new IllegalStateException(
            "an output of shape %s for %d scenes".formatted(output.shape(), batchSize)));
  }

  @Override
  public void close() {
    network.close();
    writer.close();
    batch.close();
  }
}
