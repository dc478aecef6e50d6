package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whatever only changes how rows are made of scores, as typed. */
public final class ThresholdOptions {
  @Option(
      names = "--animal-threshold",
      paramLabel = "SCORE",
      description =
          "From this detector score on an animal counts, 0 to 1."
              + " Absent: what the model's card says.")
  @Nullable String animal;

  @Option(
      names = "--human-threshold",
      paramLabel = "SCORE",
      description =
          "From this detector score on a human counts, 0 to 1."
              + " Absent: what the model's card says.")
  @Nullable String human;

  @Option(
      names = "--vehicle-threshold",
      paramLabel = "SCORE",
      description =
          "From this detector score on a vehicle counts, 0 to 1."
              + " Absent: what the model's card says.")
  @Nullable String vehicle;

  @Option(
      names = "--blank-threshold",
      paramLabel = "SCORE",
      description =
          "From this filter score on a photo is blank, 0 to 1."
              + " Absent: what the model's card says.")
  @Nullable String blank;

  @Option(
      names = "--species-threshold",
      paramLabel = "SCORE",
      description =
          "Below this score the species is unknown, 0 to 1."
              + " Absent: what the model's card says.")
  @Nullable String species;

  @Option(
      names = "--duplicates",
      paramLabel = "WHICH",
      description =
          "Files with the bytes of an earlier file of the result: mark (their animals don't count)"
              + " or keep (they count). Absent: mark.")
  @Nullable String duplicates;
}
