package org.trapline.bench.runs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A side in a Java of its own, with its own settings of the system: memory that one side has
 * fetched would make the next one faster. It lives through all rounds, so that its code is compiled
 * when it counts, and sleeps while the others run.
 */
final class OwnProgram implements Contestant, AutoCloseable {
  private final Side side;
  private final Process process;
  private final BufferedReader answers;
  private final PrintStream orders;

  OwnProgram(Side side, int threads, Path scratch) throws IOException {
    this.side = side;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What the launcher gives.
    command.addAll(List.of("-Xmx3g", "-XX:+UseParallelGC", "-Xmn512m"));
    command.addAll(ownOptions());
    command.addAll(List.of("-Djava.awt.headless=true", "-Dai.djl.offline=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SideProgram.class.getName());
    command.addAll(List.of(side.name(), "" + threads, scratch.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(side.environment());
    builder.redirectError(scratch.resolve(side.name().toLowerCase(Locale.ROOT) + ".log").toFile());
    this.process = builder.start();
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    this.orders = new PrintStream(process.getOutputStream(), true, UTF_8);
  }

  /** The launcher takes them from there, too. */
  private static List<String> ownOptions() {
    String options = System.getenv("TRAPLINE_JAVA_OPTS");
    return options == null || options.isBlank()
        ? List.of()
        : List.of(options.strip().split("\\s+"));
  }

  @Override
  public String name() {
    return side.title();
  }

  @Override
  public Pace run(Task task) throws IOException {
    orders.println(task.toLine());
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (Pace.isLine(line)) {
        return Pace.parse(line);
      }
    }
    throw new IOException(
        "%s ended before its time; what it said is in the scratch folder".formatted(name()));
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }
}
