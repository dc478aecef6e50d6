package org.trapline.runners.laptop.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The torture from the command line; {@code tools/torture} starts it. */
@Command(
    name = "torture",
    mixinStandardHelpOptions = true,
    description = "Kill a run at random moments and compare its tables with those of a calm one.")
public final class TortureCommand implements Callable<Integer> {
  @Option(names = "--photos", description = "Media files at least. Absent: ${DEFAULT-VALUE}.")
  private int photos = 3000;

  @Option(names = "--kills", description = "How often it is killed. Absent: ${DEFAULT-VALUE}.")
  private int kills = 50;

  @Option(names = "--seed", description = "Decides the aims. Absent: from the clock.")
  private long seed = System.nanoTime() & 0xFFFF;

  @Option(
      names = "--work",
      description = "A new folder for cards and results. Absent: a temporary one.")
  private Path work;

  private TortureCommand() {}

  /** Exits with 1 if anything differs. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TortureCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path folder =
        work == null ? Files.createTempDirectory("trapline-torture") : Files.createDirectory(work);
    System.out.println("All is written to " + folder);
    TortureSettings settings = new TortureSettings(photos, 2, kills, seed, folder);
    TortureReport report = new Torture(settings, System.out).run();
    report.print(System.out);
    return report.isSpotless() ? 0 : 1;
  }
}
