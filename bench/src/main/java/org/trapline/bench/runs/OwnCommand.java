package org.trapline.bench.runs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.trapline.runners.command.TraplineCommands;
import picocli.CommandLine;

/** Trapline's command line, within this program. */
public final class OwnCommand {
  private OwnCommand() {}

  /**
   * Carries out a command.
   *
   * @throws IllegalStateException with all that it said if it ended with another code than 0
   */
  public static void execute(List<String> arguments) {
    StringWriter said = new StringWriter();
    CommandLine line = TraplineCommands.all(List.of());
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    int code = line.execute(arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("the run ended with code %d: %s".formatted(code, said));
    }
  }
}
