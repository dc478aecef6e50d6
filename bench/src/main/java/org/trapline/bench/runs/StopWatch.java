package org.trapline.bench.runs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.trapline.models.djl.Device;

/** Takes the steady state: what lies between a first and a last moment. */
final class StopWatch implements AutoCloseable {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final long start = System.nanoTime();
  private final AtomicReference<@Nullable Moment> first = new AtomicReference<>();
  private final AtomicReference<@Nullable Moment> last = new AtomicReference<>();

  private final @Nullable GpuLoad gpu;

  private record Moment(long nanos, long processorNanos, long photos) {}

  /** Starts it, and listens to the GPU if the models are to run on one. */
  StopWatch(Device device) throws IOException {
    this.gpu = device.kind() == Device.Kind.GPU ? new GpuLoad(device.index()) : null;
  }

  /** What came before this does not count; only the first call does anything. */
  void begin(long photos) {
    if (first.get() == null) {
      first.compareAndSet(null, now(photos));
    }
  }

  /** What comes after this does not count, unless it is called again. */
  void end(long photos) {
    last.set(now(photos));
  }

  Pace stop() throws IOException {
    Moment from = first.get();
    Moment to = last.get();
    if (from == null || to == null || to.photos() <= from.photos()) {
      throw new IllegalStateException("too few photos: a run needs several chunks to be timed");
    }
    double nanos = to.nanos() - from.nanos();
    return new Pace(
        (to.photos() - from.photos()) * 1e9 / nanos,
        (System.nanoTime() - start) / 1e9,
        (to.processorNanos() - from.processorNanos()) / (nanos * CORES),
        peakMegabytes(),
        gpu == null ? Double.NaN : gpu.between(from.nanos(), to.nanos()));
  }

  private static Moment now(long photos) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Moment(System.nanoTime(), system.getProcessCpuTime(), photos);
  }

  private static long peakMegabytes() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    if (gpu != null) {
      gpu.close();
    }
  }
}
