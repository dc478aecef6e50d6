package org.trapline.pipeline.status;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.store.StoredFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Sees from outside how far a result is, whoever works on it and wherever: the plan against the
 * committed chunks. Takes no lock, writes nothing and opens neither chunk nor table. A look costs
 * three listings; a part of the plan, which never changes, is read once however often one looks.
 */
public final class WatchResult {
  private static final String CHUNK = ".parquet";

  private final ResultFolder result;
  private final PlanStore plans;
  private final Map<String, Planned> known = new HashMap<>();

  /** Will look at a result. */
  public WatchResult(ResultFolder result) {
    this.result = result;
    this.plans = new PlanStore(result);
  }

  /**
   * A plan as it was when it had so many parts.
   *
   * @param files each once
   * @param sizes files of each chunk, by the chunk's id
   */
  private record Planned(String deploymentId, int parts, long files, Map<String, Integer> sizes) {}

  /**
   * Looks.
   *
   * @throws InputException if nothing was ever planned there, or if a plan is damaged
   */
  public ResultStatus look() throws IOException {
    // Before the chunks: a run that finishes in between is then seen as not quite finished.
    boolean finished = result.exists(ResultNames.SUCCESS);
    boolean replacing = result.exists(ResultNames.REPLACING);
    Map<String, Planned> planned = planned();
    if (planned.isEmpty()) {
      throw new InputException("%s holds no result: check the folder.".formatted(result.spec()));
    }
    Map<String, Instant> chunks = times(ResultNames.chunks());
    Map<String, Instant> tables = times(ResultNames.published());
    List<DeploymentStatus> deployments = new ArrayList<>();
    List<Pace.Commit> commits = new ArrayList<>();
    planned.forEach(
        (slug, plan) -> {
          List<Pace.Commit> own = commits(slug, plan, chunks);
          commits.addAll(own);
          deployments.add(status(plan, own, tables.get(slug), finished));
        });
    return new ResultStatus(
        deployments, Pace.of(commits).orElse(null), latest(commits), finished, replacing);
  }

  /** The plans by the deployments' folders; reads those that have new parts. */
  private Map<String, Planned> planned() throws IOException {
    Map<String, Integer> parts = new TreeMap<>();
    for (StoredFile part : result.stored(ResultNames.plans())) {
      int slash = part.name().indexOf('/');
      if (slash > 0) {
        parts.merge(part.name().substring(0, slash), 1, Integer::sum);
      }
    }
    Map<String, Planned> all = new TreeMap<>();
    for (Map.Entry<String, Integer> one : parts.entrySet()) {
      String slug = one.getKey();
      Planned plan = known.get(slug);
      if (plan == null || plan.parts() != one.getValue()) {
        plan = read(slug);
        known.put(slug, plan);
      }
      all.put(slug, plan);
    }
    return all;
  }

  private Planned read(String slug) throws IOException {
    DeploymentPlan plan = plans.read(slug).orElseThrow();
    Map<String, Integer> sizes = new HashMap<>();
    for (PlannedChunk chunk : plan.chunks()) {
      sizes.put(chunk.id(), chunk.files().size());
    }
    return new Planned(plan.deploymentId(), plan.parts().size(), plan.files().size(), sizes);
  }

  /** When each Parquet file below a folder was stored, by its name without the ending. */
  private Map<String, Instant> times(String folder) throws IOException {
    Map<String, Instant> times = new HashMap<>();
    for (StoredFile file : result.stored(folder)) {
      if (file.name().endsWith(CHUNK)) {
        times.put(file.name().substring(0, file.name().length() - CHUNK.length()), file.stored());
      }
    }
    return times;
  }

  private static List<Pace.Commit> commits(String slug, Planned plan, Map<String, Instant> chunks) {
    List<Pace.Commit> commits = new ArrayList<>();
    plan.sizes()
        .forEach(
            (id, files) -> {
              Instant stored = chunks.get(slug + "/" + id);
              if (stored != null) {
                commits.add(new Pace.Commit(stored, files));
              }
            });
    return commits;
  }

  private static DeploymentStatus status(
      Planned plan, List<Pace.Commit> commits, @Nullable Instant tables, boolean finished) {
    long entries = plan.sizes().values().stream().mapToLong(Integer::longValue).sum();
    long committed = commits.stream().mapToLong(Pace.Commit::files).sum();
    int chunksLeft = plan.sizes().size() - commits.size();
    // A file that is to be judged again stands in two chunks, and is one file.
    long left = Math.min(entries - committed, plan.files());
    return new DeploymentStatus(
        plan.deploymentId(),
        plan.files(),
        left,
        plan.sizes().size(),
        chunksLeft,
        state(chunksLeft, latest(commits), tables, finished));
  }

  private static TablesState state(
      int chunksLeft, @Nullable Instant latest, @Nullable Instant tables, boolean finished) {
    if (tables == null) {
      return TablesState.NONE;
    }
    boolean after = latest == null || !tables.isBefore(latest);
    return chunksLeft == 0 && (finished || after) ? TablesState.COMPLETE : TablesState.EARLIER;
  }

  private static @Nullable Instant latest(List<Pace.Commit> commits) {
    return commits.stream().map(Pace.Commit::stored).max(Instant::compareTo).orElse(null);
  }
}
