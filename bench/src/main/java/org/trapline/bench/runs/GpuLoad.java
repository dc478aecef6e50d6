package org.trapline.bench.runs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How busy a GPU is, as {@code nvidia-smi} tells it five times a second: the share of its last
 * sampling period in which something ran on it.
 */
final class GpuLoad implements AutoCloseable {
  private static final int EVERY_MILLIS = 200;

  private final Process process;
  private final List<Sample> samples = new CopyOnWriteArrayList<>();

  private record Sample(long nanos, int percent) {}

  /** Begins to ask. */
  GpuLoad(int gpu) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "nvidia-smi",
            "--id=" + gpu,
            "--query-gpu=utilization.gpu",
            "--format=csv,noheader,nounits",
            "--loop-ms=" + EVERY_MILLIS);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    this.process = builder.start();
    Thread reader = new Thread(this::read, "nvidia-smi");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        samples.add(new Sample(System.nanoTime(), Integer.parseInt(line.strip())));
      }
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Mean of what was told between two moments of {@link System#nanoTime}; 0 to 1. */
  double between(long from, long to) {
    return samples.stream()
            .filter(sample -> sample.nanos() >= from && sample.nanos() <= to)
            .mapToInt(Sample::percent)
            .average()
            .orElse(Double.NaN)
        / 100;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
