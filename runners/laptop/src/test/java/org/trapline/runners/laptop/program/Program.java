package org.trapline.runners.laptop.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program as a process of its own, which can be killed without killing whoever watches it. It
 * runs from the class path of the watching process, with what the launcher gives to the virtual
 * machine.
 *
 * @param before what stands before the virtual machine, such as a limit that the shell sets; empty
 *     for none
 * @param machine options of the virtual machine beyond the usual ones
 * @param environment variables beyond those of the watching process
 */
public record Program(List<String> before, List<String> machine, Map<String, String> environment) {
  /** The program as the launcher would start it. */
  public static final Program USUAL =
      new Program(List.of(), List.of("-Xmx3g", "-XX:+UseParallelGC"), Map.of());

  private static final Path ROOT =
      Path.of(System.getProperty("trapline.root", "")).toAbsolutePath();

  /** Keeps copies. */
  public Program {
    before = List.copyOf(before);
    machine = List.copyOf(machine);
    environment = Map.copyOf(environment);
  }

  /** The same with other options of the virtual machine. */
  public Program on(String... options) {
    return new Program(before, List.of(options), environment);
  }

  /** The same behind another command. */
  public Program behind(String... command) {
    return new Program(List.of(command), machine, environment);
  }

  /** The same with a variable of the environment. */
  public Program with(String name, String value) {
    return new Program(before, machine, Map.of(name, value));
  }

  /** The checkout that this was built from. */
  public static Path root() {
    return ROOT;
  }

  /**
   * Starts it.
   *
   * @param said what it prints, both streams, goes to the end of this file
   */
  public Process start(Path said, List<String> arguments) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machine);
    command.addAll(
        List.of(
            "-Dai.djl.offline=true",
            "-Djava.awt.headless=true",
            "-Dtrapline.home=" + ROOT,
            "-Dtrapline.command=trapline",
            "-Dtrapline.package=laptop",
            "-cp",
            classPath(),
            "org.trapline.runners.Trapline"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().put("OPT_OUT_TRACKING", "true");
    builder.environment().put("OPENCV_LOG_LEVEL", "SILENT");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end and gives its exit code. */
  public int run(Path said, String... arguments) {
    return run(said, List.of(arguments));
  }

  /** Runs it to its end and gives its exit code. */
  public int run(Path said, List<String> arguments) {
    try {
      return start(said, arguments).waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    }
  }

  /** The build's own word for the class path is a jar that is gone when the build ends. */
  private static String classPath() {
    return Stream.of("surefire.test.class.path", "java.class.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
