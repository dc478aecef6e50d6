package org.trapline.analysis.comparability;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code comparability}: how one cell was watched and judged. */
public record ComparabilityRow(
    @Column("impact, control or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column("Stations with files") long stations,
    @Column("Deployments with files") long deployments,
    @Column(value = "Time watched", unit = "days") double effortDays,
    @Column("Files") long files,
    @Column("Bursts") long triggers,
    @Column(value = "Bursts a day", unit = "per trap-day") double triggersPerDay,
    @Column(value = "Files labelled blank", unit = "percent") double blankPercent,
    @Column(value = "Files without a judgement", unit = "percent") double failedPercent,
    @Column(value = "Files taken in infrared light", unit = "percent") double infraredPercent,
    @Column(value = "Median height of animal boxes: how near animals are", unit = "0 to 1")
        @Nullable Double medianBoxHeight,
    @Column("Makes and models of cameras, joined by ;") @Nullable String cameras,
    @Column("Models that judged, with versions and weights, joined by ;") @Nullable String models,
    @Column("How the scene was cropped: auto, profile, told, none; joined by ;")
        @Nullable String cropRules,
    @Column("Rectangles of the scene, joined by ;") @Nullable String scenes) {}
