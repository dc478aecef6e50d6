package org.trapline.pipeline.deployments;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A set-up or retrieval, in the local time of the deployment's fixed offset.
 *
 * @param local the time; noon where only the day is known, as camtrapR counts it, so that set-up
 *     and retrieval days are half a day of effort each
 * @param timeKnown false where only the day was written
 */
public record DeploymentTime(LocalDateTime local, boolean timeKnown) {
  /** Refuses a day without a time that is not at noon. */
  public DeploymentTime {
    if (!timeKnown && !local.toLocalTime().equals(LocalTime.NOON)) {
      throw new IllegalArgumentException("a day without a time stands at noon, not " + local);
    }
  }

  /** Whether this surely lies before the other: on an earlier day, where a time is unknown. */
  public boolean isBefore(DeploymentTime other) {
    return (timeKnown && other.timeKnown)
        ? local.isBefore(other.local)
        : local.toLocalDate().isBefore(other.local.toLocalDate());
  }

  /** The earliest moment that this may mean. */
  public LocalDateTime earliest() {
    return timeKnown ? local : local.toLocalDate().atStartOfDay();
  }

  /** The first moment that is later than all that this may mean. */
  public LocalDateTime latest() {
    return timeKnown ? local : local.toLocalDate().plusDays(1).atStartOfDay();
  }
}
