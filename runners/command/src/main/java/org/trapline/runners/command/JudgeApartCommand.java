package org.trapline.runners.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.trapline.pipeline.apart.ApartJob;
import org.trapline.runners.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does one job that its parent process sends, and dies with its parent. No person types it. */
@Command(
    name = "judge-apart",
    hidden = true,
    description = "Judge what killed the program, for the run that started this process.")
final class JudgeApartCommand implements Callable<Integer> {
  private static final Logger LOG = Logger.getLogger(JudgeApartCommand.class.getName());

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter("org.trapline.**;java.**;!*");

  @Mixin final HelpOption help = new HelpOption();

  @Override
  public Integer call() throws IOException, ClassNotFoundException {
    ObjectInputStream in = new ObjectInputStream(System.in);
    in.setObjectInputFilter(OURS);
    ApartJob job = (ApartJob) in.readObject();
    Thread parent = new Thread(() -> leaveWithParent(System.in), "trapline-parent");
    parent.setDaemon(true);
    parent.start();
    try {
      job.run();
    } catch (IOException | RuntimeException e) {
      // No photo's fault; the run will meet the same thing and tell the person.
      LOG.log(Level.WARNING, "The job could not be done", e);
      return ExitCode.RUN_AGAIN.code();
    }
    return ExitCode.DONE.code();
  }

  /** The pipe ends when the parent does, even if that was killed. */
  private static void leaveWithParent(InputStream pipe) {
    try {
      while (pipe.read() >= 0) {
        // Nothing more is ever sent.
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "The pipe to the parent broke", e);
    }
    Runtime.getRuntime().halt(ExitCode.RUN_AGAIN.code());
  }
}
