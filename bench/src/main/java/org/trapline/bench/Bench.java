package org.trapline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trapline.bench.budget.Budget;
import org.trapline.bench.runs.Side;
import org.trapline.bench.runs.WholeRuns;
import org.trapline.models.djl.Device;
import org.trapline.models.pixels.PhotoException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whole runs; {@code bench/run} starts it. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    description = "The whole run against the bare floor and plain loops, in turn.")
public final class Bench implements Callable<Integer> {
  @Option(names = "--load", split = ",", description = "${COMPLETION-CANDIDATES}. Absent: all.")
  private List<WholeRuns.Load> loads = List.of(WholeRuns.Load.values());

  @Option(
      names = "--sides",
      split = ",",
      description = "${COMPLETION-CANDIDATES}, in this order. Absent: all.")
  private List<Side> sides = List.of(Side.values());

  @Option(names = "--photos", description = "How many are drawn. Absent: ${DEFAULT-VALUE}.")
  private int photos = 320;

  @Option(
      names = "--slowest",
      description = "How many of them the plain loops take. Absent: ${DEFAULT-VALUE}.")
  private int slowest = 96;

  @Option(names = "--rounds", description = "How often each is measured. Absent: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(names = "--threads", description = "Absent: as many as there are cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--device",
      converter = DeviceWord.class,
      description = "cpu, gpu or gpu:1, for run and floor. Absent: ${DEFAULT-VALUE}.")
  private Device device = Device.CPU;

  @Option(names = "--scratch", description = "Where photos and models go. Absent: target/bench.")
  private Path scratch = Path.of("target", "bench");

  @Option(
      names = "--budget",
      description = "Measures each stage alone on one core instead, as docs/performance.md has it.")
  private boolean budget;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Bench() {}

  private static final class DeviceWord implements CommandLine.ITypeConverter<Device> {
    @Override
    public Device convert(String word) {
      return Device.parse(word);
    }
  }

  /** Carries out the command and leaves with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, PhotoException {
    if (budget) {
      new Budget(scratch, rounds, spec.commandLine().getOut()).print();
      return 0;
    }
    WholeRuns runs = new WholeRuns(scratch, threads, device, spec.commandLine().getOut());
    for (WholeRuns.Load load : loads) {
      runs.measure(load, sides, new WholeRuns.Count(photos, slowest, rounds));
    }
    return 0;
  }
}
