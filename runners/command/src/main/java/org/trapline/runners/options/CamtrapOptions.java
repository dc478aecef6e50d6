package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.export.camtrapdp.CamtrapSettings;
import org.trapline.analysis.export.camtrapdp.SamplingDesign;
import picocli.CommandLine.Option;

/** What a package says about the survey, as typed. */
public final class CamtrapOptions {
  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Title of the project. Absent: the name of the result's folder.")
  @Nullable String title;

  @Option(
      names = "--contributor",
      paramLabel = "NAME",
      description =
          "A person or organization behind the data; may be given several times. Absent: not"
              + " stated.")
  List<String> contributors = new ArrayList<>();

  @Option(
      names = "--sampling-design",
      paramLabel = "DESIGN",
      description =
          "How the stations were chosen: simple-random, systematic-random, clustered-random,"
              + " experimental, targeted or opportunistic. Absent: opportunistic.")
  @Nullable String design;

  @Option(
      names = "--coordinate-decimals",
      paramLabel = "N",
      description =
          "Round coordinates to so many decimals, to protect places: 2 is about a kilometre."
              + " Absent: as they are.")
  @Nullable String decimals;

  /** Returns the settings. */
  public CamtrapSettings settings(Path result, Path out) {
    Given rounded = decimals == null ? null : new Given("--coordinate-decimals", decimals, null);
    int places = rounded == null ? CamtrapSettings.ALL_DECIMALS : rounded.wholeNumber();
    if (rounded != null && (places < 0 || places > CamtrapSettings.ALL_DECIMALS)) {
      throw rounded.shouldBe("from 0 to 7");
    }
    return new CamtrapSettings(
        result,
        out,
        title,
        contributors,
        design == null
            ? null
            : new Given("--sampling-design", design, null).oneOf(SamplingDesign.class),
        places);
  }
}
