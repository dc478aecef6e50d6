package org.trapline.analysis.baci;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contrast of changes that are differences, not ratios: the same steps as for rates.
 *
 * @param interval the contrast with Welch's interval, or of the mean without controls
 * @param permutation of stations, or of signs without controls
 */
public record Differences(Interval interval, Permutation permutation) {
  /** Stations in a group from which on there is a contrast. */
  public static final int LEAST_STATIONS = Contrasts.LEAST_STATIONS;

  /**
   * Of the stations' changes; null where it can't be told.
   *
   * @param control empty without controls
   */
  public static @Nullable Differences of(List<Double> impact, List<Double> control) {
    boolean enough =
        impact.size() >= LEAST_STATIONS && (control.isEmpty() || control.size() >= LEAST_STATIONS);
    Interval interval = control.isEmpty() ? Welch.mean(impact) : Welch.difference(impact, control);
    if (!enough || interval == null) {
      return null;
    }
    return new Differences(
        interval,
        control.isEmpty() ? Permutation.ofSigns(impact) : Permutation.ofGroups(impact, control));
  }
}
