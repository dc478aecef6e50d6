package org.trapline.models.djl;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>On a CPU each thread calls the network itself, with scenes of its own only. On a GPU one
 * thread calls it for all of them ({@link BatchingNetwork}); should that thread have ended, the
 * next lease loads the model anew.
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
      return entry.network();
    }

    /** What really runs the model. */
    public RanOn ranOn() {
      return entry.weights.ranOn();
    }

    /** How many scenes per call the warm-up found to work. */
    public int batchSize() {
      return entry.batchSize;
    }

    /** Ends the thread that calls for all, as a lost driver would. */
    void endCalls() {
      entry.endCalls();
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
          LOADED.remove(key, entry);
          entry.close();
        }
      }
    }
  }

  /** Other cards or labels on the same weights are tried out anew. */
  private record Key(ModelCard card, Labels labels, Device place, Calls calls) {}

  /** Who calls the network. */
  enum Calls {
    /** Each thread for itself. */
    BY_EACH_THREAD,
    /** One thread for all. */
    BY_ONE_THREAD
  }

  private static final class Entry implements AutoCloseable {
    final Weights weights;
    final @Nullable BatchingNetwork batching;
    int batchSize;
    int users;

    Entry(Weights weights, @Nullable BatchingNetwork batching) {
      this.weights = weights;
      this.batching = batching;
    }

    Network network() {
      return batching == null ? weights.network() : batching.open(batchSize);
    }

    /** A network whose calls are run as they are. */
    Network trial() {
      return batching == null ? weights.network() : batching.openAlone();
    }

    boolean works() {
      return batching == null || batching.works();
    }

    void endCalls() {
      if (batching != null) {
        batching.close();
      }
    }

    @Override
    public void close() {
      endCalls();
      weights.close();
    }
  }

  /** Takes a hold on a model, loading it if nobody holds it yet. */
  public static Lease lease(ModelFolder folder, Device device, WarmUp warmUp) {
    Device place = place(folder, device);
    return lease(
        folder,
        place,
        place.kind() == Device.Kind.GPU ? Calls.BY_ONE_THREAD : Calls.BY_EACH_THREAD,
        warmUp);
  }

  /** The same with a choice of who calls, so that one thread can be tried out on a CPU. */
  static Lease lease(ModelFolder folder, Device place, Calls calls, WarmUp warmUp) {
    synchronized (LOADED) {
      Key key = new Key(folder.card(), folder.labels(), place, calls);
      Entry entry = LOADED.get(key);
      if (entry == null || !entry.works()) {
        entry = load(folder, place, calls, warmUp);
        LOADED.put(key, entry);
      }
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

  private static Entry load(ModelFolder folder, Device place, Calls calls, WarmUp warmUp) {
    long start = System.nanoTime();
    Entry entry = open(folder, place, calls);
    boolean warm = false;
    try (Network network = entry.trial()) {
      entry.batchSize = warmUp.warmUp(network);
      entry.weights.ranOnce();
      warm = true;
      long millis = (System.nanoTime() - start) / 1_000_000;
      LOG.info(
          "loaded {} from {} on {} in {} ms",
          folder.describe(),
          folder.weights(),
          entry.weights.ranOn(),
          millis);
      return entry;
    } finally {
      if (!warm) {
        entry.close();
      }
    }
  }

  private static Entry open(ModelFolder folder, Device place, Calls calls) {
    int gpu = place.kind() == Device.Kind.GPU ? place.index() : -1;
    Weights weights =
        folder.format() == WeightsFormat.ONNX
            ? OrtWeights.load(folder, gpu)
            : PtWeights.load(folder, gpu);
    if (calls == Calls.BY_EACH_THREAD) {
      return new Entry(weights, null);
    }
    String name = "%s on %s".formatted(folder.describe(), place);
    return new Entry(
        weights, new BatchingNetwork(name, folder.card().input().form(), weights::network));
  }

  /**
   * Where a model runs if this device is asked for: the CPU or a GPU, never {@code auto}.
   *
   * @throws ModelFolderException if a GPU is asked for and there is none
   */
  public static Device place(ModelFolder folder, Device device) {
    if (device.kind() == Device.Kind.CPU) {
      return device;
    }
    boolean onnx = folder.format() == WeightsFormat.ONNX;
    Device place = device.among(onnx ? OrtWeights.gpus() : EngineSettings.pytorchGpus());
    if (device.kind() == Device.Kind.GPU && !place.equals(device)) {
      throw new ModelFolderException(
          ("the device '%s' was asked for, but %s finds no such GPU here: install the package with"
                  + " GPU natives, or choose auto or cpu")
              .formatted(device, onnx ? "ONNX Runtime" : "PyTorch"));
    }
    return place;
  }
}
