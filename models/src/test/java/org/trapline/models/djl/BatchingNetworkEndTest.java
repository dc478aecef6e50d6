package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.models.djl.HeldUpNetwork.FORM;
import static org.trapline.models.djl.HeldUpNetwork.ask;
import static org.trapline.models.djl.HeldUpNetwork.batch;
import static org.trapline.models.djl.HeldUpNetwork.untilInLine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trapline.models.input.InputBatch;

/** How it ends, for those who wait and for those who come later. */
@Timeout(60)
class BatchingNetworkEndTest {
  private final HeldUpNetwork network = new HeldUpNetwork();

  @AfterEach
  void endWorkers() {
    network.workers.shutdownNow();
  }

  @Test
  void anEndOfTheThreadReachesEveryWorkerThatWaitsOrComesLater() throws Exception {
    BatchingNetwork batching = network.batching();
    List<Future<List<Float>>> answers =
        network.whileOneIsRunning(
            batching,
            2,
            List.of(8, 8),
            List.of(List.of(2f, HeldUpNetwork.DEADLY), List.of(3f, 4f)));
    assertThat(answers.get(0).get()).containsExactly(1f);
    for (Future<List<Float>> answer : answers.subList(1, 3)) {
      assertEnded(assertThrows(ExecutionException.class, answer::get).getCause());
    }
    assertThat(batching.works()).isFalse();
    try (Network door = batching.open(2);
        InputBatch batch = batch(8, List.of(5f))) {
      assertEnded(assertThrows(IllegalStateException.class, () -> door.run(batch)));
    }
    batching.close();
    assertThat(network.places).contains("closed on tints on gpu:0");
  }

  private static void assertEnded(@Nullable Throwable error) {
    assertThat(error).hasMessageThat().contains("no thread any more that runs tints on gpu:0");
    assertThat(error).hasCauseThat().hasMessageThat().contains("the driver is gone");
  }

  @Test
  void answersThoseWhoWaitBeforeItCloses() throws Exception {
    BatchingNetwork batching = network.batching();
    Future<List<Float>> first = network.workers.submit(() -> ask(batching, 2, 8, List.of(1f, 2f)));
    network.untilBegun();
    Future<List<Float>> second = network.workers.submit(() -> ask(batching, 2, 8, List.of(3f)));
    untilInLine(batching, 1);
    Future<?> closing = network.workers.submit(batching::close);
    network.goOn();
    assertThat(first.get()).containsExactly(1f, 2f);
    assertThat(second.get()).containsExactly(3f);
    closing.get();
    assertThat(batching.works()).isFalse();
    assertThrows(IllegalStateException.class, () -> ask(batching, 2, 8, List.of(4f)));
    batching.close();
  }

  @Test
  void anInterruptedWorkerGetsItsAnswerAndStaysInterrupted() throws Exception {
    try (BatchingNetwork batching = network.batching()) {
      List<Float> answer = new ArrayList<>();
      List<Boolean> interrupted = new ArrayList<>();
      Thread worker =
          new Thread(
              () -> {
                answer.addAll(ask(batching, 2, 8, List.of(1f)));
                interrupted.add(Thread.currentThread().isInterrupted());
              });
      worker.start();
      network.untilBegun();
      worker.interrupt();
      network.goOn();
      worker.join();
      assertThat(answer).containsExactly(1f);
      assertThat(interrupted).containsExactly(true);
    }
  }

  @Test
  void aNetworkThatCannotBeMadeReachesTheWorker() {
    try (BatchingNetwork batching =
            new BatchingNetwork(
                "tints",
                FORM,
                () -> {
                  throw new IllegalStateException("out of memory on the GPU");
                });
        Network door = batching.open(1);
        InputBatch batch = batch(8, List.of(1f))) {
      assertThat(assertThrows(IllegalStateException.class, () -> door.run(batch)))
          .hasCauseThat()
          .hasMessageThat()
          .contains("out of memory on the GPU");
    }
  }
}
