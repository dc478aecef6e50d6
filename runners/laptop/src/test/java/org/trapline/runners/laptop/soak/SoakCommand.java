package org.trapline.runners.laptop.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The soak from the command line; {@code tools/soak} starts it. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = "Judge many small photos in one run and watch pace, memory, threads and files.")
public final class SoakCommand implements Callable<Integer> {
  @Option(names = "--photos", description = "Media files at least. Absent: ${DEFAULT-VALUE}.")
  private int photos = 100_000;

  @Option(names = "--work", description = "A new folder. Absent: a temporary one.")
  private Path work;

  private SoakCommand() {}

  /** Exits with 1 if the pace or the rerun is not as promised. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SoakCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path folder =
        work == null ? Files.createTempDirectory("trapline-soak") : Files.createDirectory(work);
    System.out.println("All is written to " + folder);
    SoakReport report = new Soak(photos, folder, System.out).run();
    report.print(System.out);
    return report.isGood() ? 0 : 1;
  }
}
