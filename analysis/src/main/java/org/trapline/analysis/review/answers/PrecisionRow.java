package org.trapline.analysis.review.answers;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code precision}: what the review makes of the events of a species in a cell. */
public record PrecisionRow(
    @Column("The species") String species,
    @Column("impact, control or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column("Events that the models found") long machineEvents,
    @Column("Of these in the sample and answered") long reviewed,
    @Column("Of these right") long right,
    @Column("Share of all its events that is right; null if none was reviewed")
        @Nullable Double precision,
    @Column("Lower end of its 95 % interval") @Nullable Double precisionLower,
    @Column("Upper end") @Nullable Double precisionUpper,
    @Column("Events that the models gave another name, or none; estimated") double misnamed,
    @Column(
            "Events that the models found blank throughout, estimated from the audit of blanks;"
                + " null if no blank was looked at")
        @Nullable Double missed,
    @Column(
            "Events after correction: machine events times precision, those misnamed and those"
                + " missed")
        @Nullable Double correctedEvents,
    @Column("Its standard error") @Nullable Double correctedEventsError,
    @Column("Lower end of its 95 % interval") @Nullable Double correctedEventsLower,
    @Column("Upper end") @Nullable Double correctedEventsUpper,
    @Column(value = "Time watched", unit = "days") double effortDays,
    @Column(value = "The models' rate", unit = "events per 100 trap-days") double machineRate100,
    @Column(value = "The rate after correction", unit = "events per 100 trap-days")
        @Nullable Double correctedRate100,
    @Column(value = "Lower end, of the correction alone", unit = "events per 100 trap-days")
        @Nullable Double correctedRate100Lower,
    @Column(value = "Upper end", unit = "events per 100 trap-days")
        @Nullable Double correctedRate100Upper) {}
