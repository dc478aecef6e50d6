package org.trapline.runners.options;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which result goes where, as typed. */
public final class ExportSource {
  @Parameters(
      paramLabel = "RESULT",
      arity = "0..1",
      description = "The folder that a run wrote. Absent: out of trapline.toml, or results.")
  private @Nullable String result;

  @Option(names = "--out", required = true, paramLabel = "PLACE", description = "Where to write.")
  private String out = "";

  /** Returns the result's folder, which must be on this machine. */
  public Path result(SettingsReader reader) {
    String folder = result == null ? reader.out(null) : result;
    if (folder.contains("://")) {
      throw new UserError(
          "the result %s is not on this machine: copy its folder here, it is small"
              .formatted(folder));
    }
    return new Given("RESULT", folder, null).path();
  }

  /** Returns the file to write; its folder must be there. */
  public Path file() {
    Given given = new Given("--out", out, null);
    Path file = given.path();
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw given.shouldBe("a file in a folder that exists");
    }
    return file;
  }

  /** Returns the folder to write. */
  public Path folder() {
    Given given = new Given("--out", out, null);
    Path folder = given.path();
    if (Files.isRegularFile(folder)) {
      throw given.shouldBe("a folder, and this is a file");
    }
    return folder;
  }
}
