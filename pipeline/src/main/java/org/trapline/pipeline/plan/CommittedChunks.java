package org.trapline.pipeline.plan;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.plan.BrokenChunks;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Which chunks of a deployment are done. One that a disk has damaged is taken away, so that it is
 * judged again; but not while tables stand that have its rows and its files are not at hand.
 */
final class CommittedChunks {
  private final ResultFolder result;

  CommittedChunks(ResultFolder result) {
    this.result = result;
  }

  /**
   * The ids of the chunks that need not be judged.
   *
   * @param remarks takes a sentence for each damaged chunk
   */
  Set<String> of(DeploymentPlan plan, FoundDeployment found, List<String> remarks)
      throws IOException {
    Set<String> committed = new HashSet<>(ChunkFile.committed(result, plan.slug()));
    Set<String> broken = BrokenChunks.among(result, plan.slug(), committed);
    if (broken.isEmpty()) {
      return committed;
    }
    Set<String> atHand = new HashSet<>();
    for (FoundFile file : found.files()) {
      atHand.add(file.mediaId());
    }
    boolean published = result.exists(ResultNames.table("media", plan.slug()));
    for (PlannedChunk chunk : plan.chunks()) {
      if (!broken.contains(chunk.id())) {
        continue;
      }
      String name = ResultNames.chunk(plan.slug(), chunk.id());
      if (published && !chunk.files().stream().allMatch(file -> atHand.contains(file.mediaId()))) {
        BrokenChunks.note(result, plan.slug(), chunk.id());
        remarks.add(
            "%s is damaged, and its files are not in the source: the tables keep their rows and can't be made anew; plug in the card that they came from and run the same command again."
                .formatted(name));
      } else {
        BrokenChunks.remove(result, plan.slug(), chunk.id());
        committed.remove(chunk.id());
        remarks.add(
            "%s was damaged by the disk: its %d files are judged again."
                .formatted(name, chunk.files().size()));
      }
    }
    return committed;
  }
}
