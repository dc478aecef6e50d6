package org.trapline.runners.options;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files and whose cards, as typed. */
public final class CardOptions {
  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Folders, globs or any address that Beam reads (gs://, s3://, hdfs://)."
              + " Absent: sources of trapline.toml.")
  List<String> sources = new ArrayList<>();

  @Option(
      names = "--deployment",
      paramLabel = "NAME",
      description =
          "All files found are of this deployment."
              + " Absent: --deployments, --layout or the first folder that is not a camera's says"
              + " so.")
  @Nullable String deployment;

  @Option(
      names = "--layout",
      paramLabel = "PATTERN",
      description =
          "What the folder levels mean, such as {period}/{station}."
              + " Absent: the first folder that is not a camera's is the deployment.")
  @Nullable String layout;
}
