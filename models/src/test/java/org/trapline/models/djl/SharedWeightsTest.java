package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.TinyModels;

class SharedWeightsTest {
  @TempDir Path folder;

  @Test
  void loadsOnceForManyThreadsAndFreesWithTheLast() throws Exception {
    ModelFolder model = ModelFolder.open(TinyModels.detector(folder.resolve("m")));
    AtomicInteger warmUps = new AtomicInteger();
    int before = SharedWeights.count();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<SharedWeights.Lease> take =
        () -> SharedWeights.lease(model, Device.CPU, network -> warmUps.incrementAndGet());
    List<SharedWeights.Lease> leases = new ArrayList<>();
    for (Future<SharedWeights.Lease> lease : threads.invokeAll(List.of(take, take, take, take))) {
      leases.add(lease.get());
    }
    threads.shutdown();
    assertThat(warmUps.get()).isEqualTo(1);
    assertThat(SharedWeights.count()).isEqualTo(before + 1);
    for (SharedWeights.Lease lease : leases.subList(0, 3)) {
      lease.close();
      lease.close();
    }
    assertThat(SharedWeights.count()).isEqualTo(before + 1);
    leases.get(3).close();
    assertThat(SharedWeights.count()).isEqualTo(before);
  }

  @Test
  void keepsNothingOfAModelThatFailedItsWarmUp() {
    ModelFolder model = ModelFolder.open(TinyModels.detector(folder.resolve("m")));
    int before = SharedWeights.count();
    assertThrows(
        ModelFolderException.class,
        () ->
            SharedWeights.lease(
                model,
                Device.CPU,
                network -> {
                  throw new ModelFolderException("no good");
                }));
    assertThat(SharedWeights.count()).isEqualTo(before);
  }

  @Test
  void saysWhatReallyRan() {
    ModelFolder model = ModelFolder.open(TinyModels.detector(folder.resolve("m")));
    try (SharedWeights.Lease lease = SharedWeights.lease(model, Device.CPU, network -> 1)) {
      assertThat(lease.ranOn()).isEqualTo(new RanOn("ONNX Runtime", "1.21.1", "CPU", "cpu"));
    }
  }

  @Test
  void refusesAGpuThatIsNotThere() {
    ModelFolder model = ModelFolder.open(TinyModels.detector(folder.resolve("m")));
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class,
            () -> SharedWeights.lease(model, Device.parse("gpu:99"), network -> 1));
    assertThat(refusal)
        .hasMessageThat()
        .contains("the device 'gpu:99' was asked for, but ONNX Runtime finds no such GPU here");
  }

  @Test
  void loadsAnewWhatHasNoThreadAnyMore() {
    ModelFolder model = ModelFolder.open(TinyModels.detector(folder.resolve("m")));
    int before = SharedWeights.count();
    try (SharedWeights.Lease broken = lease(model)) {
      broken.endCalls();
      try (SharedWeights.Lease anew = lease(model);
          Network network = anew.network()) {
        assertThat(network.sharesCalls()).isTrue();
        assertThat(SharedWeights.count()).isEqualTo(before + 1);
      }
    }
    assertThat(SharedWeights.count()).isEqualTo(before);
  }

  private static SharedWeights.Lease lease(ModelFolder model) {
    return SharedWeights.lease(model, Device.CPU, SharedWeights.Calls.BY_ONE_THREAD, network -> 1);
  }
}
