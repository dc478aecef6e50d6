package org.trapline.analysis.diversity;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/**
 * Table {@code diversity}: how many species a group of stations had in a period. Names are as the
 * models gave them; one false label in a thousand invents species.
 */
public record DiversityRow(
    @Column("impact, control or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column("Sampling units: weeks of a station with at least 5 days watched") int stationWeeks,
    @Column("Species found in them") int species,
    @Column("Chao2: species there are at least, those that were missed included") double chao2,
    @Column("Its standard error; 0 where nothing speaks of missed species") double chao2Error,
    @Column("Lower end of its log-normal 95 % interval") double chao2Lower,
    @Column("Upper end") double chao2Upper,
    @Column(
            value =
                "Sample coverage: share of findings that belong to species found; null where it"
                    + " can't be told",
            unit = "0 to 1")
        @Nullable Double coverage,
    @Column("Hill number q = 1 as found: species weighted by how common they are")
        double hill1Observed,
    @Column("Hill number q = 2 as found: common species") double hill2Observed,
    @Column(value = "Coverage at which all cells are compared", unit = "0 to 1")
        @Nullable Double comparedAt,
    @Column("Species at that coverage") @Nullable Double hill0AtCoverage,
    @Column("Lower end of its 95 % interval, from drawing stations anew 999 times")
        @Nullable Double hill0AtCoverageLower,
    @Column("Upper end") @Nullable Double hill0AtCoverageUpper,
    @Column("q = 1 at that coverage") @Nullable Double hill1AtCoverage,
    @Column("Lower end of its interval") @Nullable Double hill1AtCoverageLower,
    @Column("Upper end") @Nullable Double hill1AtCoverageUpper,
    @Column("q = 2 at that coverage") @Nullable Double hill2AtCoverage,
    @Column("Lower end of its interval") @Nullable Double hill2AtCoverageLower,
    @Column("Upper end") @Nullable Double hill2AtCoverageUpper) {}
