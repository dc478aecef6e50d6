package org.trapline.schemas;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When the picture was taken, as corrected by the deployment's clock shift. */
public record CaptureTime(
    @Column(
            value = "Instant of capture; null unless the deployment or the file gives a UTC offset",
            unit = "UTC, milliseconds",
            term = "media.timestamp")
        @Nullable Instant capturedAtUtc,
    @Column(
            value = "The camera's wall clock, clock shift applied",
            unit = "local time, milliseconds",
            term = "media.timestamp")
        @Nullable LocalDateTime capturedAtLocal,
    @Column(value = "Fixed offset of the camera's clock from UTC", unit = "minutes")
        @Nullable Integer utcOffsetMin,
    @Column("Local date of capture") @Nullable LocalDate localDate,
    @Column(value = "Local hour of capture", unit = "0 to 23") @Nullable Integer localHour,
    @Column("Where the time comes from: exif, maker_note, file_name, file_system, none")
        TimestampSource timestampSource,
    @Column(
            value = "Whether the time is in doubt; flags say why",
            term = "deployments.timestampIssues")
        boolean timestampIssue,
    @Column(value = "Correction that was added to the camera's clock", unit = "seconds")
        long clockShiftS)
    implements Serializable {}
