package org.trapline.runners.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.runners.options.SettingsFile;
import picocli.CommandLine.Option;

/** What every command understands. */
final class GlobalOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "The survey's settings. Absent: trapline.toml in the current folder, if any.")
  private @Nullable Path settings;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  SettingsFile settingsFile() {
    return SettingsFile.find(settings);
  }
}
