package org.trapline.runners.command;

import java.time.Clock;
import java.util.List;
import org.trapline.runners.console.RunLog;
import org.trapline.runners.exit.ErrorMessages;
import org.trapline.runners.options.BeamOptions;
import org.trapline.transforms.store.Stores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** The list of all commands. Alone it prints the help. */
@Command(
    name = "trapline",
    description = "Memory cards of a camera-trap survey in, tables that can be defended out.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class TraplineCommands extends GroupOfCommands {
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  private TraplineCommands() {}

  /**
   * Returns the program's command line, ready to execute.
   *
   * @param beamArguments what was typed after {@code --}: Beam's options, for a run and for how
   *     other stores are reached
   */
  public static CommandLine all(List<String> beamArguments) {
    Stores.reachBy(() -> BeamOptions.ofStores(beamArguments));
    CommandLine line = new CommandLine(new TraplineCommands());
    line.addSubcommand(new CheckCommand());
    line.addSubcommand(new BandsCommand());
    line.addSubcommand(new RunCommand(beamArguments));
    line.addSubcommand(new RepublishCommand());
    line.addSubcommand(new StatusCommand(Clock.systemUTC(), Thread::sleep));
    line.addSubcommand(new VerifyCommand());
    line.addSubcommand(new InitCommand());
    line.addSubcommand(new DeploymentsCommand());
    line.addSubcommand(new ModelsCommand());
    line.addSubcommand(new QueryCommand());
    line.addSubcommand(new CalibrateCommand());
    line.addSubcommand(new TrainCommand());
    line.addSubcommand(new EvaluateCommand());
    line.addSubcommand(new AnalyzeCommand());
    line.addSubcommand(new PlanCommand());
    line.addSubcommand(new ExplainCommand());
    line.addSubcommand(new ReviewSampleCommand());
    line.addSubcommand(new ExportCommand());
    line.addSubcommand(new SortCommand());
    line.addSubcommand(new MovedCommand());
    line.addSubcommand(new LabelsCommand());
    line.addSubcommand(new DrawExampleCommand());
    line.addSubcommand(new TrainStarterCommand());
    line.addSubcommand(new JudgeApartCommand());
    line.addSubcommand(new RandomModelsCommand());
    line.addSubcommand(new CompletionCommand());
    line.addSubcommand(new HelpCommand());
    ErrorMessages errors = new ErrorMessages(RunLog::file);
    line.setExecutionExceptionHandler(errors);
    line.setParameterExceptionHandler(errors);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(30);
    return line;
  }
}
