package org.trapline.analysis.diversity;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/**
 * Table {@code indices}: the classic indices of diversity, which others report, so that their
 * numbers can be compared. They depend on effort; to compare cells, take {@code diversity}.
 */
public record IndexRow(
    @Column("impact, control or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column("events or station_weeks: what was counted") String unit,
    @Column("Name of the index") String indexName,
    @Column("Its value") @Nullable Double value,
    @Column("Its standard error, where there is a formula") @Nullable Double standardError) {}
