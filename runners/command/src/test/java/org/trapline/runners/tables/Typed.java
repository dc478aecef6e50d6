package org.trapline.runners.tables;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.trapline.runners.command.TraplineCommands;
import picocli.CommandLine;

/** What a command that somebody typed answered. */
public record Typed(int code, String out, String err) {
  /**
   * Types a command.
   *
   * @param beams what stands after {@code --}
   */
  public static Typed of(List<String> beams, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = TraplineCommands.all(beams);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new Typed(code, out.toString(), err.toString());
  }
}
