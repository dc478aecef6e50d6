package org.trapline.pipeline.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.FindMedia;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.find.WhoseCard;
import org.trapline.transforms.judge.Cascade;
import org.trapline.transforms.packed.IdTable;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.LatestFiles;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.plan.WorkList;
import org.trapline.transforms.publish.GoneFiles;
import org.trapline.transforms.write.ResultFolder;

/**
 * Lists the sources, adds what is new to the stored plans and finds out what is left to do and what
 * is gone. Deployments that the sources do not name are left alone; a stored part of a plan is
 * never cut again.
 */
public final class PlanSurvey {
  private final ResultFolder result;
  private final PlanStore store;
  private final int chunkFiles;
  private final LocalDate today;
  private @Nullable Map<String, DeploymentPlan> known;
  private @Nullable NewlyAdmitted admission;

  /**
   * Plans into a result.
   *
   * @param chunkFiles files in a chunk of what is new, at least 1
   * @param today the day that new parts are stamped with
   */
  public PlanSurvey(ResultFolder result, int chunkFiles, LocalDate today) {
    this.result = result;
    this.store = new PlanStore(result);
    this.chunkFiles = chunkFiles;
    this.today = today;
  }

  /**
   * Will have photos looked at closer that today's thresholds let through.
   *
   * @param begun what the cascade let through when the result was begun
   * @param wanted what it must let through today
   */
  public PlanSurvey admitting(Cascade begun, Cascade wanted) {
    admission = new NewlyAdmitted(result, begun, wanted);
    return this;
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
    return plan(find(sources, whoseCard, declared), sample);
  }

  /** Lists the sources and changes nothing. */
  public FoundMedia find(List<String> sources, WhoseCard whoseCard, List<String> declared)
      throws IOException {
    Map<String, String> slugs = new HashMap<>();
    known().values().forEach(plan -> slugs.put(plan.deploymentId(), plan.slug()));
    return FindMedia.in(sources)
        .askingWhoseCard(whoseCard)
        .keepingSlugs(slugs)
        .knowingDeployments(
            Stream.concat(slugs.keySet().stream(), declared.stream()).distinct().toList())
        .find();
  }

  /** Adds what is new among the listed files to the stored plans and says what is left to do. */
  public SurveyPlan plan(FoundMedia found, int sample) throws IOException {
    Map<String, DeploymentPlan> before = known();
    known = null;
    List<DeploymentPlan> plans = new ArrayList<>();
    List<ChunkRef> pending = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    long pendingFiles = 0;
    for (FoundDeployment deployment : found.deployments()) {
      DeploymentPlan old =
          before.getOrDefault(
              deployment.slug(),
              new DeploymentPlan(deployment.deploymentId(), deployment.slug(), List.of()));
      Set<String> committed = new CommittedChunks(result).of(old, deployment, remarks);
      Set<String> admitted = admission == null ? Set.of() : admission.of(old, committed);
      NextPart.Part part = new NextPart(result, sample).of(old, deployment, committed, admitted);
      DeploymentPlan plan = extend(old, part, remarks);
      noteGone(plan, deployment, remarks);
      if (admission != null) {
        noteAdmitted(plan, part, admitted, remarks);
      }
      List<PlannedChunk> open =
          plan.chunks().stream().filter(chunk -> !committed.contains(chunk.id())).toList();
      if (!open.isEmpty()) {
        Stream<Chunk> chunks = pendingChunks(plan, deployment, open);
        pending.addAll(WorkList.write(result, plan.slug(), chunks.iterator()));
        pendingFiles += open.stream().mapToLong(chunk -> chunk.files().size()).sum();
      }
      plans.add(plan);
    }
    return new SurveyPlan(found, plans, pending, pendingFiles, remarks);
  }

  /** Read once: a plan of a million files takes seconds. */
  private Map<String, DeploymentPlan> known() throws IOException {
    if (known == null) {
      known = knownPlans();
    }
    return known;
  }

  /** The stored plans by slug. */
  public Map<String, DeploymentPlan> knownPlans() throws IOException {
    Map<String, DeploymentPlan> plans = new LinkedHashMap<>();
    for (String slug : store.slugs()) {
      store.read(slug).ifPresent(plan -> plans.put(slug, plan));
    }
    return plans;
  }

  private DeploymentPlan extend(DeploymentPlan plan, NextPart.Part part, List<String> remarks)
      throws IOException {
    if (part.changed() > 0) {
      remarks.add(
          "%d files of deployment %s have another size than before: they are judged again."
              .formatted(part.changed(), plan.deploymentId()));
    }
    if (part.repaired() > 0) {
      remarks.add(
          "%d files of deployment %s that an earlier run lost are there again: they are judged now."
              .formatted(part.repaired(), plan.deploymentId()));
    }
    if (part.files().isEmpty()) {
      return plan;
    }
    DeploymentPlan extended = plan.with(today, part.files(), chunkFiles);
    store.storeLastPart(extended);
    return extended;
  }

  private void noteAdmitted(
      DeploymentPlan plan, NextPart.Part part, Set<String> admitted, List<String> remarks)
      throws IOException {
    Set<String> planned = new HashSet<>();
    part.files().forEach(file -> planned.add(file.mediaId()));
    Objects.requireNonNull(admission).keep(plan.slug(), admitted, planned);
    long waiting = admitted.stream().filter(id -> !planned.contains(id)).count();
    if (part.admitted() > 0) {
      remarks.add(
          "%d photos of deployment %s are looked at closer, since today's thresholds let them through."
              .formatted(part.admitted(), plan.deploymentId()));
    }
    if (waiting > 0) {
      remarks.add(
          "%d photos of deployment %s that today's thresholds let through are not in the source: they stay as they are until a run finds them."
              .formatted(waiting, plan.deploymentId()));
    }
  }

  /** Notes which files are in the plan and not in the source, unless a folder can't be seen. */
  private void noteGone(DeploymentPlan plan, FoundDeployment found, List<String> remarks)
      throws IOException {
    if (!found.unreadable().isEmpty()) {
      return;
    }
    LatestFiles planned = plan.files();
    LatestFiles.Open open = planned.open();
    found.files().forEach(file -> open.tick(file.mediaId()));
    List<String> gone = open.left().map(PlannedFile::mediaId).toList();
    GoneFiles.store(result, plan.slug(), gone);
    if (!gone.isEmpty()) {
      remarks.add(
          "%d of %d files of deployment %s are not in the source any more: their rows stay, flagged source_gone."
              .formatted(gone.size(), planned.size(), plan.deploymentId()));
    }
  }

  /** The chunks with the places of their files, made one by one as they are asked for. */
  private static Stream<Chunk> pendingChunks(
      DeploymentPlan plan, FoundDeployment deployment, List<PlannedChunk> open) {
    List<FoundFile> files = deployment.files();
    IdTable places = new IdTable(files.size(), place -> files.get(place).mediaId());
    for (int place = 0; place < files.size(); place++) {
      places.put(files.get(place).mediaId(), place);
    }
    return open.stream()
        .map(
            chunk ->
                new Chunk(
                    chunk.id(),
                    plan.deploymentId(),
                    plan.slug(),
                    chunk.files().stream()
                        .map(file -> new MediaRef(file, uri(files, places.find(file.mediaId()))))
                        .toList()));
  }

  private static String uri(List<FoundFile> files, int place) {
    return place == IdTable.NONE ? "" : files.get(place).uri();
  }
}
