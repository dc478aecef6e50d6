package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.models.djl.HeldUpNetwork.FORM;
import static org.trapline.models.djl.HeldUpNetwork.batch;
import static org.trapline.models.djl.HeldUpNetwork.values;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trapline.models.input.InputBatch;

/** The timeout only ends a test that hangs. */
@Timeout(60)
class BatchingNetworkTest {
  private final HeldUpNetwork network = new HeldUpNetwork();

  @AfterEach
  void endWorkers() {
    network.workers.shutdownNow();
  }

  @Test
  void fillsACallWithTheScenesOfSeveralWorkers() throws Exception {
    try (BatchingNetwork batching = network.batching()) {
      List<Future<List<Float>>> answers =
          network.whileOneIsRunning(
              batching, 8, List.of(8, 8), List.of(List.of(2f, 3f), List.of(4f, 5f, 6f)));
      assertThat(answers.get(0).get()).containsExactly(1f);
      assertThat(answers.get(1).get()).containsExactly(2f, 3f).inOrder();
      assertThat(answers.get(2).get()).containsExactly(4f, 5f, 6f).inOrder();
    }
    assertThat(network.calls).hasSize(2);
    assertThat(network.calls.get(0)).containsExactly(1f, 0f, 0f, 0f, 0f, 0f, 0f, 0f).inOrder();
    assertThat(network.calls.get(1)).containsExactly(2f, 3f, 4f, 5f, 6f, 0f, 0f, 0f).inOrder();
  }

  @Test
  void takesTheNextWorkerAlongOnlyIfAllOfItsScenesFit() throws Exception {
    try (BatchingNetwork batching = network.batching()) {
      List<Future<List<Float>>> answers =
          network.whileOneIsRunning(
              batching,
              4,
              List.of(8, 8),
              List.of(List.of(2f, 3f, 4f), List.of(5f, 6f), List.of(7f)));
      assertThat(answers.get(2).get()).containsExactly(5f, 6f).inOrder();
      assertThat(answers.get(3).get()).containsExactly(7f);
    }
    assertThat(network.calls.get(1)).containsExactly(2f, 3f, 4f, 7f).inOrder();
    assertThat(network.calls.get(2)).containsExactly(5f, 6f, 0f, 0f).inOrder();
  }

  @Test
  void neverMixesScenesWhoseInputsDifferInShape() throws Exception {
    try (BatchingNetwork batching = network.batching()) {
      List<Future<List<Float>>> answers =
          network.whileOneIsRunning(
              batching, 4, List.of(8, 4, 8), List.of(List.of(2f), List.of(3f), List.of(4f)));
      assertThat(answers.get(2).get()).containsExactly(3f);
    }
    assertThat(network.calls.get(1)).containsExactly(2f, 4f, 0f, 0f).inOrder();
    assertThat(network.calls.get(2)).containsExactly(3f, 0f, 0f, 0f).inOrder();
    assertThat(network.shapes.get(1)).containsExactly(4L, 3L, 8L, 8L).inOrder();
    assertThat(network.shapes.get(2)).containsExactly(4L, 3L, 4L, 8L).inOrder();
  }

  @Test
  void runsAFullBatchWithoutACopyAndWithoutWaitingForIdleWorkers() {
    network.goOn();
    try (BatchingNetwork batching = network.batching();
        Network idle = batching.open(2);
        Network door = batching.open(2);
        InputBatch batch = batch(8, List.of(1f, 2f))) {
      assertThat(idle.sharesCalls()).isTrue();
      assertThat(values(door.run(batch))).containsExactly(1f, 2f).inOrder();
      assertThat(network.inputs).containsExactly(batch);
    }
  }

  @Test
  void givesAnswersThoughAnOpenWorkerNeverHandsAnythingIn() {
    network.goOn();
    try (BatchingNetwork batching = network.batching();
        Network idle = batching.open(4);
        Network door = batching.open(4);
        InputBatch batch = batch(8, List.of(1f))) {
      assertThat(values(door.run(batch))).containsExactly(1f);
      assertThat(idle.sharesCalls()).isTrue();
    }
  }

  @Test
  void aPoisonPictureCostsItsOwnWorkerOnly() throws Exception {
    try (BatchingNetwork batching = network.batching()) {
      List<Future<List<Float>>> answers =
          network.whileOneIsRunning(
              batching,
              8,
              List.of(8, 8),
              List.of(List.of(2f), List.of(3f, HeldUpNetwork.POISON), List.of(4f)));
      assertThat(answers.get(1).get()).containsExactly(2f);
      assertThat(answers.get(3).get()).containsExactly(4f);
      ExecutionException failure =
          assertThrows(ExecutionException.class, () -> answers.get(2).get());
      assertThat(failure).hasCauseThat().isInstanceOf(NetworkFailure.class);
      assertThat(failure).hasCauseThat().hasMessageThat().contains("poison");
      assertThat(batching.works()).isTrue();
    }
    assertThat(network.calls).hasSize(5);
  }

  @Test
  void runsATrialAsItIs() {
    network.goOn();
    try (BatchingNetwork batching = network.batching();
        Network trial = batching.openAlone();
        InputBatch batch = batch(8, List.of(1f, 2f, 3f))) {
      assertThat(trial.sharesCalls()).isFalse();
      assertThat(values(trial.run(batch))).containsExactly(1f, 2f, 3f).inOrder();
      assertThat(network.shapes).containsExactly(List.of(3L, 3L, 8L, 8L));
    }
  }

  @Test
  void failsWhereAnOutputHasNotARowForEachScene() {
    try (BatchingNetwork batching =
            new BatchingNetwork(
                "odd",
                FORM,
                () ->
                    new Network() {
                      @Override
                      public List<Tensor> run(InputBatch batch) {
                        return List.of(new Tensor("", List.of(1L, 2L), new float[2]));
                      }

                      @Override
                      public void close() {}
                    });
        Network door = batching.open(4);
        InputBatch batch = batch(8, List.of(1f, 2f, 3f))) {
      assertThat(assertThrows(NetworkFailure.class, () -> door.run(batch)))
          .hasMessageThat()
          .contains("an output of shape [1, 2] for 4 scenes");
    }
  }

  @Test
  void manyWorkersGetTheirOwnAnswersFromOneThread() throws Exception {
    network.goOn();
    int threads = 6;
    int rounds = 200;
    try (BatchingNetwork batching = network.batching()) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int number = 0; number < threads; number++) {
        int own = number;
        work.add(() -> askOften(batching, own, rounds));
      }
      for (Future<Integer> right : network.workers.invokeAll(work)) {
        assertThat(right.get()).isEqualTo(rounds);
      }
    }
    assertThat(network.places.stream().distinct())
        .containsExactly("run on tints on gpu:0", "closed on tints on gpu:0");
    assertThat(network.shapes.stream().distinct()).containsExactly(List.of(8L, 3L, 8L, 8L));
    // Handing in as one would have taken threads * rounds network.calls.
    assertThat(network.calls.size()).isAtMost(threads * rounds);
    long scenes = network.calls.stream().flatMap(List::stream).filter(value -> value > 0).count();
    assertThat(scenes).isEqualTo(2L * threads * rounds);
  }

  private static int askOften(BatchingNetwork batching, int own, int rounds) {
    int right = 0;
    try (Network door = batching.open(8)) {
      for (int round = 0; round < rounds; round++) {
        List<Float> numbers = List.of(own * 1000f + round + 1, own * 1000f + round + 1.5f);
        try (InputBatch batch = batch(8, numbers)) {
          right += values(door.run(batch)).equals(numbers) ? 1 : 0;
        }
      }
    }
    return right;
  }
}
