package org.trapline.analysis.events;

import java.time.LocalDateTime;
import org.trapline.schemas.Column;

/** Table {@code events}: one row for each independent event. */
public record EventRow(
    @Column(value = "Station, species and start", term = "observations.eventID") String eventId,
    @Column(value = "The station", term = "deployments.locationID") String stationId,
    @Column(value = "Deployment of the first file", term = "observations.deploymentID")
        String deploymentId,
    @Column("animal, human or vehicle") String kind,
    @Column(value = "The species", term = "observations.scientificName") String species,
    @Column(value = "First file", unit = "local time", term = "observations.eventStart")
        LocalDateTime startLocal,
    @Column(value = "Last file", unit = "local time", term = "observations.eventEnd")
        LocalDateTime endLocal,
    @Column("Files") int nImages,
    @Column(
            value = "Most of the species in one file: at least so many were there",
            term = "observations.count")
        int groupSizeMin,
    @Column(value = "Best score", unit = "0 to 1") double maxScore,
    @Column("Whether it counts for rates: its station was watched when it started")
        boolean inEffort,
    @Column("Whether a person confirmed or gave its name") boolean reviewed) {
  /** The row of an event. */
  public static EventRow of(Event event, boolean inEffort, boolean reviewed) {
    return new EventRow(
        event.id(),
        event.first().station(),
        event.first().deployment(),
        event.first().kind().word(),
        event.first().species(),
        event.start(),
        event.end(),
        event.sightings().size(),
        event.groupSizeMin(),
        event.maxScore(),
        inEffort,
        reviewed);
  }
}
