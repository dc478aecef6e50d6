package org.trapline.transforms.publish;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.speciesnet.Place;
import org.trapline.schemas.SitePosition;

/**
 * What people know of a deployment and can correct at any time.
 *
 * @param deploymentId the deployment
 * @param stationId null if nobody said
 * @param cameraId null if nobody said
 * @param position of the station
 * @param period start and end as declared, null where nobody said
 * @param clock the camera's clock
 * @param groups groups, joined by {@code |}, such as baci:impact; null if nobody said
 * @param place where SpeciesNet's geofence is told that the camera stood, unknown where it is off
 *     there; null if nobody said it of this deployment, so that what holds for all does
 * @param localSpecies names of what is known to live there, in order; null if nobody said
 */
public record DeploymentFacts(
    String deploymentId,
    @Nullable String stationId,
    @Nullable String cameraId,
    SitePosition position,
    Period period,
    Clock clock,
    @Nullable String groups,
    @Nullable Place place,
    @Nullable List<String> localSpecies)
    implements Serializable {
  /** Copies the list. */
  public DeploymentFacts {
    localSpecies = localSpecies == null ? null : List.copyOf(localSpecies);
  }

  /**
   * When the camera stood there, local time.
   *
   * @param start first moment, null if nobody said
   * @param end last moment, null if nobody said
   */
  public record Period(@Nullable LocalDateTime start, @Nullable LocalDateTime end)
      implements Serializable {}

  /**
   * What is known of the camera's clock.
   *
   * @param utcOffsetMin fixed offset from UTC, minutes; null if nobody said
   * @param shiftS what must be added to the clock to be right, seconds; at the start where the
   *     clock ran fast or slow
   * @param shiftEndS what must be added at the end, seconds; null for a clock that kept time
   */
  public record Clock(@Nullable Integer utcOffsetMin, long shiftS, @Nullable Long shiftEndS)
      implements Serializable {
    /** Whether somebody looked at the clock and said what it should have shown. */
    public boolean wasCorrected() {
      return shiftS != 0 || shiftEndS != null;
    }

    /**
     * What must be added at one moment, seconds: it goes evenly from the start's to the end's, and
     * stays what it is outside both, so that a time far off is not moved further.
     *
     * @param written what the clock showed
     * @param period when the camera stood there, in right time
     */
    public long shiftAt(LocalDateTime written, Period period) {
      LocalDateTime start = period.start();
      LocalDateTime end = period.end();
      if (shiftEndS == null || start == null || end == null) {
        return shiftS;
      }
      LocalDateTime from = start.minusSeconds(shiftS);
      double whole = Duration.between(from, end.minusSeconds(shiftEndS)).toSeconds();
      double share = Duration.between(from, written).toSeconds() / whole;
      return shiftS + Math.round((shiftEndS - shiftS) * Math.min(1, Math.max(0, share)));
    }
  }

  /** A deployment of which only the name is known. */
  public static DeploymentFacts unknown(String deploymentId) {
    return new DeploymentFacts(
        deploymentId,
        null,
        null,
        SitePosition.UNKNOWN,
        new Period(null, null),
        new Clock(null, 0, null),
        null,
        null,
        null);
  }

  /** The same with other names of what lives there. */
  public DeploymentFacts withLocalSpecies(@Nullable List<String> names) {
    return new DeploymentFacts(
        deploymentId, stationId, cameraId, position, period, clock, groups, place, names);
  }
}
