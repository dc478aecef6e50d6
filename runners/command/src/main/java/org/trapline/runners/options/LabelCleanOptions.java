package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.clean.CleanSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What makes many votes one answer, as typed. */
public final class LabelCleanOptions {
  @Mixin final LabelTables tables = new LabelTables();

  @Option(
      names = "--min-votes",
      paramLabel = "N",
      description =
          "People who must have given a photo its label; always more than half of all who said"
              + " anything of it. Absent: 1.")
  @Nullable String minVotes;

  @Option(
      names = "--min-photos",
      paramLabel = "N",
      description = "Photos that a label must have; rarer ones are told and left out. Absent: 1.")
  @Nullable String minPhotos;

  @Option(
      names = "--single-species",
      description = "Set photos with several labels apart. Absent: they have a row for each.")
  boolean singleSpecies;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the clean labels.")
  String out = "";

  /** Returns the tables to clean. */
  public List<Path> tables() {
    return tables.paths();
  }

  /** Returns the settings. */
  public CleanSettings settings() {
    return new CleanSettings(
        number("--min-votes", minVotes), number("--min-photos", minPhotos), singleSpecies);
  }

  /** Returns the table to write; its folder must be there. */
  public Path out() {
    return LabelFile.toWrite(out);
  }

  private static int number(String option, @Nullable String typed) {
    if (typed == null) {
      return 1;
    }
    Given given = new Given(option, typed, null);
    int number = given.wholeNumber();
    if (number < 1) {
      throw given.shouldBe("1 or more");
    }
    return number;
  }
}
