package org.trapline.analysis.effort;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code effort}: how long each deployment worked in each period. */
public record EffortRow(
    @Column("The deployment") String deploymentId,
    @Column("Its station") String stationId,
    @Column("impact, control, exclude or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column(value = "Time that the camera worked within the period", unit = "days")
        double effortDays,
    @Column(value = "Time that it stood there within the period and did not work", unit = "days")
        double failureDays,
    @Column(value = "Start of the deployment", unit = "local time")
        @Nullable LocalDateTime deploymentStart,
    @Column(value = "End of the deployment", unit = "local time")
        @Nullable LocalDateTime deploymentEnd,
    @Column(value = "Last file whose time is not in doubt", unit = "local time")
        @Nullable LocalDateTime lastFile,
    @Column("Who says so: field_sheet, files (first and last file), none") String effortSource,
    @Column("Doubts, joined by ;, empty if there are none. Nothing is cut because of them.")
        String effortFlags) {}
