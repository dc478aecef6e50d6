package org.trapline.analysis.export.camtrapdp;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;

/**
 * What a package is made of and says about itself.
 *
 * @param result folder that a run wrote
 * @param out folder of the package; made if it is not there
 * @param title of the project; null takes the name of the result's folder
 * @param contributors people or organizations, may be empty
 * @param design how the stations were chosen; null if nobody said
 * @param coordinateDecimals decimals that coordinates are rounded to, 0 to 7, to protect places
 */
public record CamtrapSettings(
    Path result,
    Path out,
    @Nullable String title,
    List<String> contributors,
    @Nullable SamplingDesign design,
    int coordinateDecimals) {
  /** About a centimetre: as good as not rounded. */
  public static final int ALL_DECIMALS = 7;

  /** Refuses what is no rounding. */
  public CamtrapSettings {
    contributors = List.copyOf(contributors);
    if (coordinateDecimals < 0 || coordinateDecimals > ALL_DECIMALS) {
      throw new AnalysisInputException(
          "Coordinates can be rounded to 0 to 7 decimals, but not to " + coordinateDecimals + ".");
    }
  }
}
