package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.models.folder.BatchRule;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.Normalisation;
import org.trapline.models.folder.ResizeRule;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm;
import org.trapline.models.input.InputBatch;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;

class SceneRunnerTest {
  /** Answers each scene with the first number of its input; remembers the shapes it saw. */
  private static final class FirstNumber implements Network {
    final List<List<Long>> shapes = new ArrayList<>();
    boolean closed;

    @Override
    public List<Tensor> run(InputBatch batch) {
      shapes.add(batch.shape());
      int scenes = (int) (long) batch.shape().get(0);
      int each = batch.bytes().remaining() / 4 / scenes;
      float[] values = new float[scenes];
      for (int i = 0; i < scenes; i++) {
        values[i] = batch.bytes().asFloatBuffer().get(i * each);
      }
      return List.of(new Tensor("first", List.of((long) scenes, 1L), values));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void answersInOrderAndFillsTheLastBatchUp() {
    FirstNumber network = new FirstNumber();
    List<Picture> pictures = pictures(List.of(4, 4, 4, 4, 4));
    try (SceneRunner runner = new SceneRunner(network, spec(Kind.STRETCH), 2)) {
      assertThat(values(runner, pictures)).containsExactly(1f, 2f, 3f, 4f, 5f).inOrder();
    }
    assertThat(network.shapes)
        .containsExactly(List.of(2L, 3L, 8L, 8L), List.of(2L, 3L, 8L, 8L), List.of(2L, 3L, 8L, 8L));
    assertThat(network.closed).isTrue();
  }

  @Test
  void neverMixesScenesWhoseInputsDifferInShape() {
    FirstNumber network = new FirstNumber();
    List<Picture> pictures = pictures(List.of(8, 4, 8, 4));
    try (SceneRunner runner = new SceneRunner(network, spec(Kind.LETTERBOX_STRIDE), 2)) {
      assertThat(values(runner, pictures)).containsExactly(1f, 2f, 3f, 4f).inOrder();
    }
    assertThat(network.shapes)
        .containsExactly(List.of(2L, 3L, 8L, 8L), List.of(2L, 3L, 4L, 8L))
        .inOrder();
  }

  @Test
  void givesNoAnswersForNoScenes() {
    try (SceneRunner runner = new SceneRunner(new FirstNumber(), spec(Kind.STRETCH), 2)) {
      assertThat(runner.run(List.of())).isEmpty();
    }
  }

  @Test
  void failsWhereAnOutputIsNotPerScene() {
    Network odd =
        new Network() {
          @Override
          public List<Tensor> run(InputBatch batch) {
            return List.of(new Tensor("", List.of(1L, 2L), new float[2]));
          }

          @Override
          public void close() {}
        };
    try (SceneRunner runner = new SceneRunner(odd, spec(Kind.STRETCH), 2)) {
      NetworkFailure failure =
          assertThrows(NetworkFailure.class, () -> values(runner, pictures(List.of(4))));
      assertThat(failure).hasMessageThat().contains("an output of shape [1, 2] for 2 scenes");
    }
  }

  @Test
  void findsAnOutputByItsName() {
    Tensor a = new Tensor("a", List.of(1L), new float[1]);
    Tensor b = new Tensor("b", List.of(1L), new float[1]);
    SceneRunner.Answer answer =
        new SceneRunner.Answer(List.of(a, b), Placement.of(spec(Kind.STRETCH), 8, 8));
    assertThat(answer.output("")).isSameInstanceAs(a);
    assertThat(answer.output("b")).isSameInstanceAs(b);
    NetworkFailure failure = assertThrows(NetworkFailure.class, () -> answer.output("c"));
    assertThat(failure).hasMessageThat().contains("there is no output named 'c'");
  }

  private static List<Float> values(SceneRunner runner, List<Picture> pictures) {
    List<Scene> scenes = pictures.stream().map(Drawn::whole).toList();
    List<Float> values = new ArrayList<>();
    runner.run(scenes).forEach(answer -> values.add(answer.output("").at(0)));
    pictures.forEach(Picture::close);
    return values;
  }

  /** Pictures 8 wide of these heights; the red of each is its number, counted from 1. */
  private static List<Picture> pictures(List<Integer> heights) {
    List<Picture> pictures = new ArrayList<>();
    for (int height : heights) {
      pictures.add(Drawn.plain(8, height, pictures.size() + 1, 0, 0));
    }
    return pictures;
  }

  private static InputSpec spec(Kind kind) {
    return new InputSpec(
        8,
        8,
        new TensorForm(TensorForm.Layout.NCHW, TensorForm.Element.FLOAT32, TensorForm.Colours.RGB),
        Normalisation.NONE,
        new ResizeRule(kind, 0, 4, Interpolation.LINEAR),
        DecodePolicy.FULL,
        BatchRule.FREE);
  }
}
