package org.trapline.pipeline.run;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.models.speciesnet.Place;
import org.trapline.pipeline.deployments.DeploymentEntry;
import org.trapline.pipeline.deployments.DeploymentsCsv;
import org.trapline.pipeline.deployments.DeploymentsTable;
import org.trapline.schemas.SiteCountry;
import org.trapline.schemas.SitePosition;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.publish.Cuts;
import org.trapline.transforms.publish.DeploymentFacts;
import org.trapline.transforms.publish.DuplicateChoice;
import org.trapline.transforms.publish.PublishRules;

/**
 * What people know of the deployments: a row of deployments.csv has the last word, then what the
 * folders' names say, then what the result was published by before.
 */
final class WhatPeopleKnow {
  private final Map<String, DeploymentFacts> facts;

  WhatPeopleKnow(Map<String, DeploymentFacts> before) {
    this.facts = new HashMap<>(before);
  }

  static DeploymentsTable table(@Nullable Path csv) {
    return csv == null ? DeploymentsTable.EMPTY : DeploymentsCsv.read(csv);
  }

  /** Takes the station from a folder's name where nothing else is known. */
  void hint(FoundDeployment found) {
    String station = found.layout().station();
    if (station == null && found.layout().camera() == null) {
      return;
    }
    DeploymentFacts known =
        facts.getOrDefault(found.deploymentId(), DeploymentFacts.unknown(found.deploymentId()));
    facts.put(
        found.deploymentId(),
        new DeploymentFacts(
            known.deploymentId(),
            known.stationId() == null ? station : known.stationId(),
            known.cameraId() == null ? found.layout().camera() : known.cameraId(),
            known.position(),
            known.period(),
            known.clock(),
            known.groups(),
            known.place(),
            null));
  }

  /** Takes every row of the survey's own table. */
  void read(DeploymentsTable table) {
    for (DeploymentEntry entry : table.entries()) {
      facts.put(entry.deploymentId(), facts(entry));
    }
  }

  /** Takes the names of what lives at each of these deployments, after all else is known. */
  void live(LocalSpecies species, Collection<String> deploymentIds) {
    List<DeploymentFacts> known =
        deploymentIds.stream()
            .map(id -> facts.getOrDefault(id, DeploymentFacts.unknown(id)))
            .toList();
    for (DeploymentFacts deployment : species.at(known)) {
      facts.put(deployment.deploymentId(), deployment);
    }
  }

  PublishRules rules(Cuts cuts, Place place, @Nullable DuplicateChoice duplicates) {
    return new PublishRules(
        cuts, facts, place, duplicates == null ? DuplicateChoice.MARK : duplicates);
  }

  private static DeploymentFacts facts(DeploymentEntry entry) {
    SiteCountry country = entry.place().country();
    return new DeploymentFacts(
        entry.deploymentId(),
        entry.place().locationId(),
        entry.camera().cameraId(),
        new SitePosition(entry.place().latitude(), entry.place().longitude()),
        new DeploymentFacts.Period(
            entry.start() == null ? null : entry.start().local(),
            entry.end() == null ? null : entry.end().local()),
        new DeploymentFacts.Clock(
            entry.clock().utcOffset() == null
                ? null
                : entry.clock().utcOffset().getTotalSeconds() / 60,
            entry.clock().shift().toSeconds(),
            entry.clock().shiftEndS()),
        entry.remarks().deploymentGroups(),
        country == null ? null : new Place(country.country(), country.admin1Region()),
        null);
  }
}
