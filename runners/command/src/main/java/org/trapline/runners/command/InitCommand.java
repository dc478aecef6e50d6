package org.trapline.runners.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.exit.UserError;
import org.trapline.runners.options.SettingsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a commented trapline.toml, so that month two needs one line on the command line. */
@Command(name = "init", description = "Write a commented trapline.toml for this survey.")
final class InitCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = ".",
      description = "Where to write it. Absent: the current folder.")
  private Path folder = Path.of(".");

  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Path file = folder.resolve(SettingsFile.NAME).normalize();
    if (!Files.isDirectory(folder)) {
      throw new UserError("%s is no folder: make it first, or name another".formatted(folder));
    }
    try {
      Files.writeString(file, template(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UserError(
          "%s exists already and is left as it is: edit it, or move it away first".formatted(file));
    }
    spec.commandLine()
        .getOut()
        .println("Wrote %s. Every setting in it is a comment until you need it.".formatted(file));
    return ExitCode.DONE.code();
  }

  static String template() {
    try (InputStream in = InitCommand.class.getResourceAsStream("trapline.toml")) {
      if (in == null) {
        throw new IllegalStateException("the template of trapline.toml is not in this package");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
