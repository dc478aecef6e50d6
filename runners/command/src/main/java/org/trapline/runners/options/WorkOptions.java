package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the work is done, as typed; no row depends on it. */
public final class WorkOptions {
  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "The result: a folder or any address that Beam writes."
              + " Absent: results in the current folder.")
  @Nullable String out;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "Judge only N files, spread over each deployment, to see whether all is well."
              + " Absent: all files.")
  @Nullable String sample;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Photos judged at the same time. Absent: as many as the machine has cores.")
  @Nullable String workers;

  @Option(
      names = "--chunk-files",
      paramLabel = "N",
      hidden = true,
      description =
          "Files in a chunk, what a killed process loses at most. Absent: 128, or 16 with a model"
              + " that takes in a million pixels.")
  @Nullable String chunkFiles;

  @Option(
      names = "--max-failed",
      paramLabel = "SHARE",
      description =
          "More failed files than this share (5%% or 0.05) end the run with code 3."
              + " Absent: 5%%.")
  @Nullable String maxFailed;

  @Option(
      names = "--thumbnails",
      paramLabel = "WHICH",
      description =
          "Small pictures to keep: animals (people are held back) or none. Absent: animals.")
  @Nullable String thumbnails;

  @Option(
      names = "--max-megapixels",
      paramLabel = "N",
      description = "Photos with more pixels are failed rows, not decoded. Absent: 100.")
  @Nullable String maxMegapixels;

  @Option(
      names = "--runner",
      paramLabel = "RUNNER",
      description =
          "Who carries the work out: direct (this machine), flink, spark or dataflow."
              + " Absent: direct. Beam's own options follow after --.")
  @Nullable String runner;
}
