package org.trapline.pipeline.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.transforms.find.FindMedia;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.find.WhoseCard;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.plan.WorkList;
import org.trapline.transforms.write.ResultFolder;

/**
 * Lists the sources, adds what is new to the stored plans and finds out what is left to do.
 * Deployments that the sources do not name are left alone; a stored part of a plan is never cut
 * again.
 */
public final class PlanSurvey {
  private final ResultFolder result;
  private final PlanStore store;
  private final WorkSettings work;
  private final LocalDate today;

  /**
   * Plans into a result.
   *
   * @param today the day that new parts are stamped with
   */
  public PlanSurvey(ResultFolder result, WorkSettings work, LocalDate today) {
    this.result = result;
    this.store = new PlanStore(result);
    this.work = work;
    this.today = today;
  }

  /**
   * Plans what the sources hold.
   *
   * @param declared ids in deployments.csv; one that differs only in case from a folder's stops the
   *     run
   * @param sample files of each deployment to plan at most, spread over it; 0 for all
   * @throws org.trapline.transforms.find.InputException if the sources can't be listed or hold
   *     another card than the result's
   */
  public SurveyPlan plan(
      List<String> sources, WhoseCard whoseCard, List<String> declared, int sample)
      throws IOException {
    Map<String, DeploymentPlan> known = knownPlans();
    Map<String, String> slugs = new HashMap<>();
    known.values().forEach(plan -> slugs.put(plan.deploymentId(), plan.slug()));
    FoundMedia found =
        FindMedia.in(sources)
            .askingWhoseCard(whoseCard)
            .keepingSlugs(slugs)
            .knowingDeployments(
                Stream.concat(slugs.keySet().stream(), declared.stream()).distinct().toList())
            .find();
    List<DeploymentPlan> plans = new ArrayList<>();
    List<ChunkRef> pending = new ArrayList<>();
    long pendingFiles = 0;
    for (FoundDeployment deployment : found.deployments()) {
      DeploymentPlan before =
          known.getOrDefault(
              deployment.slug(),
              new DeploymentPlan(deployment.deploymentId(), deployment.slug(), List.of()));
      DeploymentPlan plan = extend(before, deployment, sample);
      List<Chunk> chunks = pendingChunks(plan, deployment);
      if (!chunks.isEmpty()) {
        pending.addAll(WorkList.write(result, plan.slug(), chunks));
        pendingFiles += chunks.stream().mapToLong(chunk -> chunk.files().size()).sum();
      }
      plans.add(plan);
    }
    return new SurveyPlan(found, plans, pending, pendingFiles);
  }

  /** The stored plans by slug. */
  public Map<String, DeploymentPlan> knownPlans() throws IOException {
    Map<String, DeploymentPlan> plans = new LinkedHashMap<>();
    for (String slug : store.slugs()) {
      store.read(slug).ifPresent(plan -> plans.put(slug, plan));
    }
    return plans;
  }

  private DeploymentPlan extend(DeploymentPlan plan, FoundDeployment deployment, int sample)
      throws IOException {
    Map<String, PlannedFile> planned = plan.files();
    SameCard.check(plan, planned, deployment);
    List<PlannedFile> added = new ArrayList<>();
    for (FoundFile file : deployment.files()) {
      PlannedFile now =
          new PlannedFile(file.mediaId(), file.path(), file.size(), file.modifiedMillis());
      PlannedFile then = planned.get(now.mediaId());
      if (then == null || then.size() != now.size()) {
        added.add(now);
      }
    }
    if (sample > 0) {
      added = spread(added, sample - planned.size());
    }
    if (added.isEmpty()) {
      return plan;
    }
    DeploymentPlan extended = plan.with(today, added, work.chunkFiles());
    store.storeLastPart(extended);
    return extended;
  }

  /** At most {@code count} of the files, evenly over the list. */
  private static List<PlannedFile> spread(List<PlannedFile> files, int count) {
    if (count >= files.size()) {
      return files;
    }
    List<PlannedFile> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(files.get((int) ((long) i * files.size() / count)));
    }
    return some;
  }

  private List<Chunk> pendingChunks(DeploymentPlan plan, FoundDeployment deployment)
      throws IOException {
    Set<String> committed = new HashSet<>(ChunkFile.committed(result, plan.slug()));
    List<PlannedChunk> open =
        plan.chunks().stream().filter(chunk -> !committed.contains(chunk.id())).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Map<String, FoundFile> places = new HashMap<>();
    deployment.files().forEach(file -> places.put(file.mediaId(), file));
    List<Chunk> chunks = new ArrayList<>();
    for (PlannedChunk chunk : open) {
      List<MediaRef> files =
          chunk.files().stream().map(file -> new MediaRef(file, uri(places, file))).toList();
      chunks.add(new Chunk(chunk.id(), plan.deploymentId(), plan.slug(), files));
    }
    return chunks;
  }

  private static String uri(Map<String, FoundFile> places, PlannedFile file) {
    FoundFile place = places.get(file.mediaId());
    return place == null ? "" : place.uri();
  }
}
