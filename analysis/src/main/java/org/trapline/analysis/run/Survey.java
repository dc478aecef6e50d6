package org.trapline.analysis.run;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.effort.ActiveTime;
import org.trapline.analysis.effort.DeploymentFacts;
import org.trapline.analysis.effort.ReadEffort;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.survey.DeclaredGroups;
import org.trapline.analysis.survey.Design;
import org.trapline.analysis.survey.Failure;
import org.trapline.analysis.survey.ReadSurvey;
import org.trapline.analysis.survey.Station;
import org.trapline.analysis.survey.TaxonGroup;

/**
 * What a person said about the survey, checked against its tables.
 *
 * @param facts of every deployment
 * @param stations as described, by name
 * @param design the periods; null if none were given
 * @param failures of all deployments
 * @param taxa groups of species
 */
public record Survey(
    List<DeploymentFacts> facts,
    Map<String, Station> stations,
    @Nullable Design design,
    List<Failure> failures,
    List<TaxonGroup> taxa) {
  /**
   * Reads and checks it.
   *
   * @throws AnalysisInputException if it does not fit the tables
   */
  public static Survey read(Connection tables, AnalyzeSettings.Inputs in, boolean allowFileTimes) {
    Survey survey =
        new Survey(
            ReadEffort.from(tables, allowFileTimes),
            in.stations() == null
                ? DeclaredGroups.from(tables)
                : ReadSurvey.stations(in.stations()),
            in.design() == null ? null : ReadSurvey.design(in.design()),
            in.failures() == null ? List.of() : ReadSurvey.failures(in.failures()),
            in.taxa() == null ? List.of() : ReadSurvey.taxa(in.taxa()));
    survey.check();
    return survey;
  }

  private void check() {
    Set<String> places = facts.stream().map(DeploymentFacts::station).collect(Collectors.toSet());
    for (String station : stations.keySet()) {
      if (!places.contains(station)) {
        throw new AnalysisInputException(
            "Station %s has no deployment in the tables; their stations are %s."
                .formatted(station, String.join(", ", places.stream().sorted().toList())));
      }
    }
    Set<String> names = facts.stream().map(DeploymentFacts::deployment).collect(Collectors.toSet());
    for (Failure failure : failures) {
      if (!names.contains(failure.deployment())) {
        throw new AnalysisInputException(
            "The failures name deployment %s, which is not in the tables; check its spelling."
                .formatted(failure.deployment()));
      }
    }
  }

  /** When stations were watched. */
  public SurveyTime time(@Nullable Design periods, boolean endAtLastFile) {
    List<ActiveTime> active = new ArrayList<>();
    for (DeploymentFacts each : facts) {
      List<Failure> own =
          failures.stream().filter(f -> f.deployment().equals(each.deployment())).toList();
      active.add(ActiveTime.of(each, own, endAtLastFile));
    }
    return SurveyTime.of(active, stations, periods);
  }
}
