package org.trapline.analysis.diel;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/**
 * Table {@code overlap}: how alike a subject's day is before and after at one group of stations.
 */
public record OverlapRow(
    @Column("Species, People or Vehicles") String subject,
    @Column("impact, control or none") String stationGroup,
    @Column("Events before") long eventsBefore,
    @Column("Events after") long eventsAfter,
    @Column(value = "Overlap of both curves; null below 20 events in a period", unit = "0 to 1")
        @Nullable Double overlap,
    @Column(value = "Lower end of its 95 % interval by smoothed bootstrap", unit = "0 to 1")
        @Nullable Double overlapLower,
    @Column("Upper end") @Nullable Double overlapUpper,
    @Column("dhat1 where the smaller sample has less than 50 events, else dhat4")
        @Nullable String estimator) {}
