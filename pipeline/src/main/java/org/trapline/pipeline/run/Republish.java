package org.trapline.pipeline.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.deployments.DeploymentsTable;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.BrokenChunkException;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.publish.Cuts;
import org.trapline.transforms.publish.PublishDeployment;
import org.trapline.transforms.publish.PublishRules;
import org.trapline.transforms.publish.PublishStore;
import org.trapline.transforms.publish.SpeciesNetLists;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Makes the tables of a result again from its committed chunks, by other thresholds or other facts
 * about the deployments. Needs neither photos nor models. Deployments whose rules did not change
 * keep their files untouched.
 */
public final class Republish {
  private Republish() {}

  /**
   * Publishes again.
   *
   * @param settings what changes; null keeps what the result was published by before
   * @return the books of the whole result
   */
  public static Books run(
      ResultFolder result, PublishSettings settings, Clock clock, RunListener listener)
      throws IOException {
    PublishRules before =
        PublishStore.read(result)
            .orElseThrow(
                () ->
                    new InputException(
                        "%s holds no result that could be published again: check the folder, or run 'trapline run' first."
                            .formatted(result.spec())));
    RunLock lock = RunLock.take(result.localPath(), clock);
    try {
      Replacement.mustNotBeUnderWay(result);
      JudgedWith.hash(result);
      WhatPeopleKnow known = new WhatPeopleKnow(before.deployments());
      known.read(table(settings, listener));
      LocalSpecies species = LocalSpecies.of(result, settings.localSpecies(), listener);
      List<String> ids = deploymentIds(result);
      known.live(species, ids);
      PublishRules rules = rules(known, before, settings);
      GeofenceState.Fence fence = GeofenceState.Fence.of(SpeciesNetLists.read(result));
      GeofenceState.warning(rules, ids, fence).ifPresent(listener::warned);
      List<DeploymentPlan> complete = complete(result, rules);
      species.store(result);
      PublishStore.store(result, rules);
      result.delete(ResultNames.SUCCESS);
      RunRecord record = RunRecord.reopen(result, clock);
      record.geofence(rules, ids, fence);
      Books books = new CloseBooks(result, rules, listener::warned).close(complete);
      record.stageDone("republish");
      listener.tablesWritten(result);
      record.stageDone("summarize");
      record.finish(books);
      record.succeed(books);
      return books;
    } catch (BrokenChunkException e) {
      throw Accidents.explain(e, result);
    } finally {
      lock.close();
    }
  }

  private static DeploymentsTable table(PublishSettings settings, RunListener listener) {
    DeploymentsTable table = WhatPeopleKnow.table(settings.deploymentsCsv());
    table.warnings().forEach(listener::warned);
    return table;
  }

  private static PublishRules rules(
      WhatPeopleKnow known, PublishRules before, PublishSettings settings) {
    return known.rules(
        cuts(before.cuts(), settings),
        GeofenceState.place(settings, Optional.of(before)),
        settings.duplicates() == null ? before.duplicates() : settings.duplicates());
  }

  private static List<String> deploymentIds(ResultFolder result) throws IOException {
    PlanStore plans = new PlanStore(result);
    List<String> ids = new ArrayList<>();
    for (String slug : plans.slugs()) {
      ids.add(plans.read(slug).orElseThrow().deploymentId());
    }
    return ids;
  }

  /** Deployments whose judging was never finished stay as they are. */
  private static List<DeploymentPlan> complete(ResultFolder result, PublishRules rules)
      throws IOException {
    PlanStore plans = new PlanStore(result);
    PublishDeployment publisher = new PublishDeployment(result, rules);
    List<DeploymentPlan> complete = new ArrayList<>();
    for (String slug : plans.slugs()) {
      DeploymentPlan plan = plans.read(slug).orElseThrow();
      if (publisher.isComplete(plan)) {
        complete.add(plan);
      }
    }
    return complete;
  }

  private static Cuts cuts(Cuts before, PublishSettings settings) {
    return new Cuts(
        or(settings.animalThreshold(), before.animal()),
        or(settings.humanThreshold(), before.human()),
        or(settings.vehicleThreshold(), before.vehicle()),
        or(settings.blankThreshold(), before.blank()),
        or(settings.speciesThreshold(), before.species()));
  }

  private static float or(@Nullable Float said, float before) {
    return said == null ? before : said;
  }
}
