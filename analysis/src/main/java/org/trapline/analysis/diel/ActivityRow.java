package org.trapline.analysis.diel;

import org.trapline.schemas.Column;

/** Table {@code activity}: the curve of a subject's day in one cell, every half hour. */
public record ActivityRow(
    @Column("Species, People or Vehicles") String subject,
    @Column("impact, control or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column("Events in the cell") long events,
    @Column(value = "Time of day", unit = "hours, local time of the cameras") double hour,
    @Column(value = "Share of the day's events in an hour at this time", unit = "percent an hour")
        double percentAnHour,
    @Column(
            value = "Mean height of the curve over its greatest: the share of the day spent active",
            unit = "0 to 1")
        double activityLevel,
    @Column(value = "Mean time of the events around the clock", unit = "hours, local time")
        double meanHour,
    @Column(
            value = "How closely events lie around it: 0 all over the day, 1 at one time",
            unit = "0 to 1")
        double concentration) {}
