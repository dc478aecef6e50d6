package org.trapline.analysis.events;

import org.trapline.schemas.Column;

/** Table {@code event_files}: which files an event is made of. */
public record EventFileRow(
    @Column("The event") String eventId,
    @Column("The deployment") String deploymentId,
    @Column("The file") String mediaId,
    @Column("Boxes of the species in the file") int count,
    @Column(value = "Best score in the file", unit = "0 to 1") double score) {}
