package org.trapline.bench.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trapline.bench.photos.DrawPhotos;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.Network;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.input.InputBatch;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Scene;
import org.trapline.training.layers.Numbers;
import org.trapline.training.random.RandomModel;
import org.trapline.training.random.WriteRandomModels;

/** A batch through a model, on one core or a GPU: resizing and the network, by either engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ModelKernels {
  /** Which model. */
  @Param({"MOBILENETV2", "RESNET18", "EFFICIENTNETV2M"})
  public RandomModel model = RandomModel.MOBILENETV2;

  /** Which engine. */
  @Param({"ONNX", "TORCHSCRIPT"})
  public WriteRandomModels.Format format = WriteRandomModels.Format.ONNX;

  /** Numbers of the weights; of ONNX models not {@code BFLOAT16}. */
  @Param("FLOAT32")
  public Numbers numbers = Numbers.FLOAT32;

  /** Scenes per call. */
  @Param({"1", "4"})
  public int batch;

  /** Where the network runs: {@code cpu}, {@code gpu} or {@code gpu:1}. */
  @Param("cpu")
  public String device = "cpu";

  private final List<AutoCloseable> open = new ArrayList<>();
  private List<SceneRunner> runner = List.of();
  private List<Network> network = List.of();
  private List<InputBatch> ready = List.of();
  private List<Scene> scenes = List.of();

  /** Draws a photo, writes and loads the model. */
  @Setup(Level.Trial)
  public void load() throws IOException, PhotoException {
    Path home = Files.createTempDirectory("trapline-bench");
    home.toFile().deleteOnExit();
    ModelFolder folder =
        ModelFolder.open(
            WriteRandomModels.write(model, format, numbers, WriteRandomModels.SEED, home));
    Picture picture =
        Photo.open(DrawPhotos.jpeg(0), "photo", new PixelLimits(100_000_000L)).decode(4);
    InputSpec input = folder.card().input();
    SharedWeights.Lease lease =
        SharedWeights.lease(folder, Device.parse(device), network -> tryOut(network, input));
    SceneRunner loaded = new SceneRunner(lease.network(), input, batch);
    Network alone = lease.network();
    InputBatch black = black(input);
    open.addAll(List.of(black, alone, loaded, lease, picture));
    runner = List.of(loaded);
    network = List.of(alone);
    ready = List.of(black);
    scenes = Collections.nCopies(batch, new Scene(picture, picture.whole()));
  }

  /** A first call on black pictures, from which an engine tells what it runs on. */
  private int tryOut(Network network, InputSpec input) {
    try (InputBatch black = black(input)) {
      network.run(black);
    }
    return batch;
  }

  private InputBatch black(InputSpec input) {
    InputBatch black = new InputBatch(input.form());
    black.clear(batch, input.height(), input.width());
    return black;
  }

  /** Frees all. */
  @TearDown(Level.Trial)
  public void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  /** One call on an input that is ready; the time is that of the whole batch. */
  @Benchmark
  public List<Tensor> call() {
    return network.get(0).run(ready.get(0));
  }

  /** Resizing and one call; the time is that of the whole batch. */
  @Benchmark
  public List<SceneRunner.Answer> run() {
    return runner.get(0).run(scenes);
  }
}
