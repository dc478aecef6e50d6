package org.trapline.analysis.summary;

import java.util.List;

/**
 * Everything that the summary page shows.
 *
 * @param totals all deployments added up
 * @param deployments by name
 * @param species most often detected first
 * @param failures the first 200 by deployment and path
 * @param flags by doubt, then by deployment
 * @param shots a few animals, never people
 * @param unfencedFiles files that SpeciesNet named without knowing the country
 */
public record ResultSummary(
    DeploymentLine totals,
    List<DeploymentLine> deployments,
    List<SpeciesLine> species,
    List<FailureLine> failures,
    List<FlagLine> flags,
    List<Shot> shots,
    long unfencedFiles) {}
