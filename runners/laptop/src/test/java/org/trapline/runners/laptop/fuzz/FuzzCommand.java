package org.trapline.runners.laptop.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fuzzer from the command line; {@code tools/fuzz} starts it. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    description = "Send mutated photos through the way of a photo and count what becomes of them.")
public final class FuzzCommand implements Callable<Integer> {
  @Option(names = "--photos", description = "Mutated photos. Absent: ${DEFAULT-VALUE}.")
  private int photos = 10_000;

  @Option(names = "--seed", description = "Decides all of them. Absent: from the clock.")
  private long seed = System.nanoTime() & 0xFFFF;

  @Option(names = "--hang", description = "Seconds for one photo. Absent: ${DEFAULT-VALUE}.")
  private int hang = 5;

  @Option(
      names = "--real",
      description = "A folder of photos to make mutants of as well. Absent: drawn photos alone.")
  private Path real;

  @Option(names = "--work", description = "A new folder. Absent: a temporary one.")
  private Path work;

  private FuzzCommand() {}

  /** Exits with 1 if anything is wrong. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path folder =
        work == null ? Files.createTempDirectory("trapline-fuzz") : Files.createDirectory(work);
    System.out.println("All is written to " + folder);
    FuzzReport report =
        new Fuzz(new FuzzSettings(photos, seed, Duration.ofSeconds(hang), real, folder)).run();
    report.print(System.out);
    peakMemory().ifPresent(System.out::println);
    return report.isSpotless() ? 0 : 1;
  }

  /** Linux tells the peak of resident memory; other systems tell nothing. */
  private static Optional<String> peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> "peak resident memory: " + line.replaceAll("\\D+", "") + " kB")
        .findFirst();
  }
}
