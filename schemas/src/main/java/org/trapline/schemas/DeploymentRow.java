package org.trapline.schemas;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The table of deployments: one row for every deployment of the result. */
public record DeploymentRow(
    @Column(value = "The deployment", term = "deployments.deploymentID") String deploymentId,
    @Column("The deployment's folder in the tables: deployment=slug") String slug,
    @Column(value = "The station; null if nobody said", term = "deployments.locationID")
        @Nullable String stationId,
    @Column(value = "The camera as named by the survey", term = "deployments.cameraID")
        @Nullable String cameraId,
    SitePosition position,
    SiteCountry country,
    @Column(value = "Start as declared, local time", term = "deployments.deploymentStart")
        @Nullable LocalDateTime deploymentStart,
    @Column(value = "End as declared, local time", term = "deployments.deploymentEnd")
        @Nullable LocalDateTime deploymentEnd,
    @Column(value = "Fixed offset of the camera's clock from UTC", unit = "minutes")
        @Nullable Integer utcOffsetMin,
    @Column(
            value = "Correction added to the camera's clock, at the start where the clock drifted",
            unit = "seconds")
        long clockShiftS,
    @Column(value = "Correction at the end; null for a clock that kept time", unit = "seconds")
        @Nullable Long clockShiftEndS,
    @Column(
            value = "Groups as declared, joined by |, such as baci:impact",
            term = "deployments.deploymentGroups")
        @Nullable String deploymentGroups,
    @Column(value = "Makes and models seen in the files", term = "deployments.cameraModel")
        @Nullable String cameraModels,
    @Column("Serial numbers seen in the files, joined by ;") @Nullable String cameraSerials,
    DeploymentCounts counts)
    implements Serializable {}
