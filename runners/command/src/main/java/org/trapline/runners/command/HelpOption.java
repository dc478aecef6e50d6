package org.trapline.runners.command;

import picocli.CommandLine.Option;

/** The help of a command that reads no settings. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
