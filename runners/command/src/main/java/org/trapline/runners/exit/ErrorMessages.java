package org.trapline.runners.exit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.trapline.models.names.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever ended a command into one sentence and an exit code. A user's mistake never shows a
 * stack trace; an unexpected end shows where the log file lies, which has the trace.
 */
public final class ErrorMessages implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Logger LOG = Logger.getLogger(ErrorMessages.class.getName());

  private final Supplier<Path> logFile;

  /**
   * Makes the handler of both kinds of errors.
   *
   * @param logFile tells where the log lies at the moment that something goes wrong
   */
  public ErrorMessages(Supplier<Path> logFile) {
    this.logFile = logFile;
  }

  @Override
  public int handleParseException(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    String message = String.valueOf(error.getMessage());
    if (error instanceof UnmatchedArgumentException unmatched) {
      message = unknown(unmatched);
    }
    command.getErr().println(sentence(message));
    command
        .getErr()
        .println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
    return ExitCode.BAD_ARGUMENTS.code();
  }

  @Override
  public int handleExecutionException(
      Exception error, CommandLine command, @Nullable ParseResult parsed) {
    UserError known = KnownErrors.find(error);
    if (known != null) {
      if (known != error) {
        LOG.log(Level.WARNING, "Ended with " + known.exitCode(), error);
      }
      command.getErr().println(sentence(known.getMessage()));
      return known.exitCode().code();
    }
    LOG.log(Level.SEVERE, "Ended unexpectedly", error);
    command
        .getErr()
        .println(
            "Something unexpected ended the command: %s. %s %s"
                .formatted(
                    shortly(error),
                    Files.isRegularFile(logFile.get())
                        ? "The details are in"
                        : "There are no details, since the log can't be written:",
                    logFile.get()));
    return ExitCode.UNEXPECTED.code();
  }

  private static String unknown(UnmatchedArgumentException error) {
    List<String> unmatched = error.getUnmatched();
    String first = unmatched.isEmpty() ? "" : unmatched.get(0);
    boolean isOption = first.startsWith("-");
    CommandLine command = error.getCommandLine();
    Set<String> known =
        isOption
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    String name = isOption && first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
    String nearest = NearestName.of(name, known);
    return "unknown %s '%s'%s"
        .formatted(
            isOption ? "option" : "argument",
            first,
            nearest == null ? "" : "; did you mean %s?".formatted(nearest));
  }

  private static String shortly(Throwable error) {
    String message = error.getMessage();
    String name = error.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private static String sentence(@Nullable String message) {
    // A file's name may hold what a terminal takes for an order.
    return "trapline: "
        + (message == null ? "no message" : message.strip().replaceAll("[\\p{Cntrl}&&[^\n]]", "?"));
  }
}
