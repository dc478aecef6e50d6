package org.trapline.analysis.rates;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code cells}: how often a subject came to the stations of a group in a period. */
public record CellRow(
    @Column("Species, group of species, People or Vehicles") String subject,
    @Column("species, group or use") String family,
    @Column("impact, control or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column("Stations with effort") long stations,
    @Column("Stations with at least one event") long stationsWithEvents,
    @Column("Stations watched for a week at least") long stationsOfAWeek,
    @Column(value = "Share of these with an event: naive occupancy", unit = "0 to 1")
        @Nullable Double occupancy,
    @Column(value = "Lower end of Wilson's 95 % interval", unit = "0 to 1")
        @Nullable Double occupancyLower,
    @Column(value = "Upper end", unit = "0 to 1") @Nullable Double occupancyUpper,
    @Column("Independent events") long events,
    @Column(value = "Time watched", unit = "days") double effortDays,
    @Column(value = "All events over all days", unit = "events per 100 trap-days") double rate100,
    @Column(
            value = "Lower end of the exact 95 % Poisson interval: counting error only",
            unit = "events per 100 trap-days")
        double rate100Lower,
    @Column(value = "Upper end", unit = "events per 100 trap-days") double rate100Upper,
    @Column(value = "Mean of the stations' rates", unit = "events per 100 trap-days")
        double stationMean100,
    @Column(
            value = "Lower end of its 95 % t interval; null for one station",
            unit = "events per 100 trap-days")
        @Nullable Double stationMean100Lower,
    @Column(value = "Upper end", unit = "events per 100 trap-days")
        @Nullable Double stationMean100Upper) {}
