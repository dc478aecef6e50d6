package org.trapline.models.djl;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.WeightsFormat;

/**
 * Each model once in a JVM and device, however many threads use it. The first lease loads the
 * weights and warms them up under the lock, so that no thread sees a half-loaded model; the last
 * one that is closed frees them, and counting down and removing are one step.
 */
public final class SharedWeights {
  private static final Logger LOG = LoggerFactory.getLogger(SharedWeights.class);

  private static final Map<Key, Entry> LOADED = new HashMap<>();

  private SharedWeights() {}

  /** What the first lease does with a fresh network before anyone else may have it. */
  @FunctionalInterface
  public interface WarmUp {
    /**
     * Runs the network once, and refuses it if it does not do what its card says.
     *
     * @return how many scenes per call it will be given
     */
    int warmUp(Network network);
  }

  /** One user's hold on a model; close it. */
  public static final class Lease implements AutoCloseable {
    private final Key key;
    private final Entry entry;
    private boolean open = true;

    private Lease(Key key, Entry entry) {
      this.key = key;
      this.entry = entry;
    }

    /** A network for the calling thread; close it before this lease. */
    public Network network() {
      return entry.weights.network();
    }

    /** What really runs the model. */
    public RanOn ranOn() {
      return entry.weights.ranOn();
    }

    /** How many scenes per call the warm-up found to work. */
    public int batchSize() {
      return entry.batchSize;
    }

    @Override
    public void close() {
      synchronized (LOADED) {
        if (!open) {
          return;
        }
        open = false;
        entry.users--;
        if (entry.users == 0) {
          LOADED.remove(key);
          entry.weights.close();
        }
      }
    }
  }

  /** Other cards or labels on the same weights are tried out anew. */
  private record Key(ModelCard card, Labels labels, Device device) {}

  private static final class Entry {
    final Weights weights;
    final int batchSize;
    int users;

    Entry(Weights weights, int batchSize) {
      this.weights = weights;
      this.batchSize = batchSize;
    }
  }

  /** Takes a hold on a model, loading it if nobody holds it yet. */
  public static Lease lease(ModelFolder folder, Device device, WarmUp warmUp) {
    synchronized (LOADED) {
      Key key = new Key(folder.card(), folder.labels(), device);
      Entry entry = LOADED.computeIfAbsent(key, k -> load(folder, device, warmUp));
      entry.users++;
      return new Lease(key, entry);
    }
  }

  /** How many models this JVM holds at the moment. */
  public static int count() {
    synchronized (LOADED) {
      return LOADED.size();
    }
  }

  private static Entry load(ModelFolder folder, Device device, WarmUp warmUp) {
    long start = System.nanoTime();
    Weights weights = open(folder, device);
    boolean warm = false;
    try (Network network = weights.network()) {
      Entry entry = new Entry(weights, warmUp.warmUp(network));
      weights.ranOnce();
      warm = true;
      long millis = (System.nanoTime() - start) / 1_000_000;
      LOG.info(
          "loaded {} from {} on {} in {} ms",
          folder.describe(),
          folder.weights(),
          weights.ranOn(),
          millis);
      return entry;
    } finally {
      if (!warm) {
        weights.close();
      }
    }
  }

  private static Weights open(ModelFolder folder, Device device) {
    int gpu = gpu(folder, device).orElse(-1);
    return folder.format() == WeightsFormat.ONNX
        ? OrtWeights.load(folder, gpu)
        : PtWeights.load(folder, gpu);
  }

  /**
   * The GPU that a model runs on where this device is asked for; empty for the CPU.
   *
   * @throws ModelFolderException if a GPU is asked for and there is none
   */
  public static OptionalInt gpu(ModelFolder folder, Device device) {
    if (device.kind() == Device.Kind.CPU) {
      return OptionalInt.empty();
    }
    boolean onnx = folder.format() == WeightsFormat.ONNX;
    int gpus = onnx ? OrtWeights.gpus() : EngineSettings.pytorchGpus();
    if (gpus > device.index()) {
      return OptionalInt.of(device.index());
    }
    if (device.kind() == Device.Kind.GPU) {
      throw new ModelFolderException(
          ("the device '%s' was asked for, but %s finds no such GPU here: install the package with"
                  + " GPU natives, or choose auto or cpu")
              .formatted(device, onnx ? "ONNX Runtime" : "PyTorch"));
    }
    return OptionalInt.empty();
  }
}
