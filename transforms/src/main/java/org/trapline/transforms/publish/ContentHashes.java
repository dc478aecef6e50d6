package org.trapline.transforms.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.trapline.models.pixels.ContentHash;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanPart;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The content hashes of a deployment's files, some 60 bytes a file, so that copies are found across
 * a result without opening its chunks. Made of the chunks whenever they have changed.
 */
public final class ContentHashes {
  private ContentHashes() {}

  /**
   * The hash of one file.
   *
   * @param contentHash 32 hex digits
   * @param part number of the plan part that these bytes were planned in
   * @param mediaId the file
   */
  public record Entry(String contentHash, int part, String mediaId) {
    private static Entry of(String line) {
      String[] words = line.split(" ", 3);
      return new Entry(words[0], Integer.parseInt(words[1]), words[2]);
    }

    private String line() {
      return contentHash + " " + part + " " + mediaId + "\n";
    }
  }

  /** The hashes in the order of the plan, of a deployment whose chunks are all committed. */
  public static Stream<Entry> read(ResultFolder result, DeploymentPlan plan) throws IOException {
    String head = head(plan);
    String name = ResultNames.hashes(plan.slug());
    if (result.exists(name)) {
      String text = new String(result.read(name), UTF_8);
      // The last line says that nothing is missing; a disk may have lost it.
      if (text.startsWith(head) && text.endsWith(head)) {
        return text.substring(head.length(), text.length() - head.length()).lines().map(Entry::of);
      }
    }
    CaptureOrder order = new CaptureOrder();
    ChunkCache chunks = ChunkCache.of(result, plan);
    for (int chunk = 0; chunk < chunks.chunks(); chunk++) {
      order.add(chunk, chunks.rows(chunk));
    }
    return store(result, plan, order).stream();
  }

  /** Keeps what was seen while a deployment is published. */
  static List<Entry> store(ResultFolder result, DeploymentPlan plan, CaptureOrder order)
      throws IOException {
    List<PlannedChunk> chunks = plan.chunks();
    List<Entry> entries = order.hashes(chunk -> PlanPart.numberOf(chunks.get(chunk).id()));
    String head = head(plan);
    StringBuilder text = new StringBuilder(head);
    entries.forEach(entry -> text.append(entry.line()));
    result.write(ResultNames.hashes(plan.slug()), text.append(head).toString().getBytes(UTF_8));
    return entries;
  }

  private static String head(DeploymentPlan plan) {
    StringBuilder ids = new StringBuilder();
    plan.chunks().forEach(chunk -> ids.append(chunk.id()).append('\n'));
    return "chunks " + ContentHash.of(ids.toString().getBytes(UTF_8)) + "\n";
  }
}
