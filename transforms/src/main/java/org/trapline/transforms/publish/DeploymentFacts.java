package org.trapline.transforms.publish;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param localSpecies names of what is known to live there, in order; null if nobody said
 */
public record DeploymentFacts(
    String deploymentId,
    @Nullable String stationId,
    @Nullable String cameraId,
    SitePosition position,
    Period period,
    Clock clock,
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
   * @param shiftS what must be added to the clock to be right, seconds
   */
  public record Clock(@Nullable Integer utcOffsetMin, long shiftS) implements Serializable {}

  /** A deployment of which only the name is known. */
  public static DeploymentFacts unknown(String deploymentId) {
    return new DeploymentFacts(
        deploymentId,
        null,
        null,
        SitePosition.UNKNOWN,
        new Period(null, null),
        new Clock(null, 0),
        null);
  }

  /** The same with other names of what lives there. */
  public DeploymentFacts withLocalSpecies(@Nullable List<String> names) {
    return new DeploymentFacts(deploymentId, stationId, cameraId, position, period, clock, names);
  }
}
