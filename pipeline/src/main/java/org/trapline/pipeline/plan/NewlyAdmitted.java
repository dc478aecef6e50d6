package org.trapline.pipeline.plan;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trapline.schemas.Category;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.judge.Cascade;
import org.trapline.transforms.judge.CascadeStore;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.LatestFiles;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;

/**
 * The photos that today's thresholds let through the cascade and that earlier ones did not: those
 * that the filter rejected below the blank threshold of today, and those with animal boxes that
 * count today and that no species model has seen. They alone are judged again.
 *
 * <p>Rows are read only when a threshold was moved that way; what was found is kept, so that it is
 * done once.
 */
final class NewlyAdmitted {
  private final ResultFolder result;
  private final Cascade begun;
  private final Cascade wanted;

  /**
   * Compares thresholds.
   *
   * @param begun what the cascade let through when the result was begun
   * @param wanted what it must let through by today's thresholds
   */
  NewlyAdmitted(ResultFolder result, Cascade begun, Cascade wanted) {
    this.result = result;
    this.begun = begun;
    this.wanted = wanted;
  }

  /**
   * The media ids, whether their files are at hand or not.
   *
   * @param committed ids of the chunks that are done; others are judged by today's cascade anyway
   */
  Set<String> of(DeploymentPlan plan, Set<String> committed) throws IOException {
    CascadeStore.Opened opened = opened(plan.slug());
    Set<String> admitted = new LinkedHashSet<>(opened.waiting());
    if (isOpen(opened)) {
      LatestFiles planned = plan.files();
      admitted.removeIf(mediaId -> !planned.contains(mediaId));
      return admitted;
    }
    for (PlannedChunk chunk : plan.chunks()) {
      if (!committed.contains(chunk.id())) {
        for (PlannedFile file : chunk.files()) {
          admitted.remove(file.mediaId());
        }
        continue;
      }
      for (JudgedMedia row : ChunkFile.readToPublish(result, plan.slug(), chunk.id())) {
        if (isAdmitted(row, opened.cascade())) {
          admitted.add(row.mediaId());
        } else {
          admitted.remove(row.mediaId());
        }
      }
    }
    return admitted;
  }

  /**
   * Keeps how far the cascade is open now. Called after the part with the admitted files is stored,
   * so that a death in between only makes them be looked for again.
   *
   * @param admitted all that {@link #of} found
   * @param planned media ids that are planned now
   */
  void keep(String slug, Set<String> admitted, Set<String> planned) throws IOException {
    CascadeStore.Opened before = opened(slug);
    Set<String> waiting = new LinkedHashSet<>(admitted);
    waiting.removeAll(planned);
    if (!isOpen(before) || !new HashSet<>(before.waiting()).equals(waiting)) {
      CascadeStore.store(
          result, slug, new CascadeStore.Opened(before.cascade().or(wanted), List.copyOf(waiting)));
    }
  }

  private CascadeStore.Opened opened(String slug) throws IOException {
    return CascadeStore.read(result, slug)
        .map(kept -> new CascadeStore.Opened(kept.cascade().or(begun), kept.waiting()))
        .orElse(new CascadeStore.Opened(begun, List.of()));
  }

  private boolean isOpen(CascadeStore.Opened opened) {
    return opened.cascade().or(wanted).equals(opened.cascade());
  }

  private boolean isAdmitted(JudgedMedia row, Cascade then) {
    if (row.errorCode() != null) {
      return false;
    }
    Float blank = row.blankScore();
    boolean rejected = !row.looked() && blank != null && blank < wanted.blankCutoff();
    return rejected
        || row.boxes().stream()
            .anyMatch(
                box ->
                    box.category() == Category.ANIMAL
                        && box.detectorScore() != null
                        && box.detectorScore() >= wanted.classifyFrom()
                        && box.detectorScore() < then.classifyFrom());
  }
}
