package org.trapline.runners;

import java.util.Arrays;
import java.util.List;
import org.trapline.runners.command.TraplineCommands;
import org.trapline.runners.console.RunLog;

/** The program. The only main and the only exit of the project. */
public final class Trapline {
  private Trapline() {}

  /** Carries out one command and leaves with its exit code. */
  public static void main(String[] arguments) {
    RunLog.start();
    List<String> all = Arrays.asList(arguments);
    int dashes = all.indexOf("--");
    List<String> ours = dashes < 0 ? all : all.subList(0, dashes);
    List<String> beams = dashes < 0 ? List.of() : all.subList(dashes + 1, all.size());
    System.exit(TraplineCommands.all(beams).execute(ours.toArray(String[]::new)));
  }
}
