package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.djl.SharedWeights.Calls;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.folder.ModelHints;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.Picture;
import org.trapline.schemas.PixelBox;

/**
 * Batches filled across threads, with real engines on the CPU: their arithmetic is the same, so
 * that scores must be.
 */
class BatchedScoresTest {
  private static final int THREADS = 4;
  private static final int PICTURES = 24;
  private static final int BATCH = 8;

  /** Above rounding of single precision, far below anything that a cut-off would notice. */
  private static final float SAME = 1e-6f;

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"blank-filter", "species"})
  void areThoseOfEachThreadAloneWithOnnxRuntime(String starter) throws Exception {
    assertSame(ModelFolder.open(Path.of("starter", starter)));
  }

  @Test
  @Tag("realdata")
  void areThoseOfEachThreadAloneWithPyTorch() throws Exception {
    Path models = Path.of(System.getProperty("trapline.realdata"), "models");
    Path weights = models.resolve("mobilenetv2_imagenet_quant_batch.pt");
    Assumptions.assumeTrue(weights.toFile().isFile(), "real data absent: skipped");
    ModelHints hints =
        new ModelHints(
            Optional.empty(),
            Optional.of(ModelTask.SPECIES),
            Optional.of(models.resolve("labels/imagenet_classes.txt")),
            OptionalInt.of(224));
    assertSame(ModelFolders.add(weights, home, hints));
  }

  private static void assertSame(ModelFolder folder) throws Exception {
    int before = SharedWeights.count();
    List<List<Float>> alone = scores(folder, Calls.BY_EACH_THREAD);
    List<List<Float>> together = scores(folder, Calls.BY_ONE_THREAD);
    assertThat(alone.stream().distinct().count()).isGreaterThan(1);
    for (int picture = 0; picture < THREADS * PICTURES; picture++) {
      for (int i = 0; i < alone.get(picture).size(); i++) {
        assertThat(together.get(picture).get(i)).isWithin(SAME).of(alone.get(picture).get(i));
      }
    }
    assertThat(SharedWeights.count()).isEqualTo(before);
  }

  /** The numbers of all pictures, thread by thread. */
  private static List<List<Float>> scores(ModelFolder folder, Calls calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<List<Float>>>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread * PICTURES;
        work.add(() -> ofOneThread(folder, calls, first));
      }
      List<List<Float>> all = new ArrayList<>();
      for (Future<List<List<Float>>> one : threads.invokeAll(work)) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<List<Float>> ofOneThread(ModelFolder folder, Calls calls, int first) {
    List<List<Float>> all = new ArrayList<>();
    try (SharedWeights.Lease lease =
            SharedWeights.lease(folder, Device.CPU, calls, network -> BATCH);
        SceneRunner runner =
            new SceneRunner(lease.network(), folder.card().input(), lease.batchSize())) {
      // Three at a time, as a worker has them after a filter: no call is full with them.
      for (int i = 0; i < PICTURES; i += 3) {
        List<Picture> pictures =
            IntStream.range(first + i, first + i + 3).mapToObj(BatchedScoresTest::picture).toList();
        runner
            .run(pictures.stream().map(Drawn::whole).toList())
            .forEach(answer -> all.add(numbers(answer.output(""))));
        pictures.forEach(Picture::close);
      }
    }
    return all;
  }

  private static Picture picture(int number) {
    Picture picture = Drawn.plain(160, 120, 2 * number, 255 - number, 40 + number);
    PixelBox animal = new PixelBox(10 + number, 20, 60, 40 + number / 2);
    return Drawn.paint(picture, animal, 255 - 2 * number, number, 90);
  }

  private static List<Float> numbers(Tensor output) {
    List<Float> numbers = new ArrayList<>();
    for (int i = 0; i < output.size(); i++) {
      numbers.add(output.at(i));
    }
    return numbers;
  }
}
