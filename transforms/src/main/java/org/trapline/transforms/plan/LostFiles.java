package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The files that committed chunks could not read from their source. A chunk with such files has a
 * small list beside it, written before the chunk itself, so that a later run finds them without
 * opening a single chunk: where nothing was lost there is no list.
 */
public final class LostFiles {
  private LostFiles() {}

  /** Notes what a chunk that is about to be committed could not read; removes an older list. */
  static void note(ResultFolder result, String slug, String chunkId, List<JudgedMedia> rows)
      throws IOException {
    StringBuilder ids = new StringBuilder();
    rows.stream()
        .filter(row -> row.errorCode() == ErrorCode.SOURCE_LOST)
        .forEach(row -> ids.append(row.mediaId()).append('\n'));
    if (ids.isEmpty()) {
      result.delete(name(slug, chunkId));
    } else {
      result.write(name(slug, chunkId), ids.toString().getBytes(UTF_8));
    }
  }

  /**
   * The files whose rows say that they were lost: those that a later chunk superseded, or is about
   * to, are not among them.
   *
   * @param committed ids of the plan's chunks that are committed
   */
  public static Set<String> of(ResultFolder result, DeploymentPlan plan, Set<String> committed)
      throws IOException {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String name : result.list(ResultNames.lost(plan.slug()))) {
      String text = new String(result.read(ResultNames.lost(plan.slug()) + "/" + name), UTF_8);
      lists.put(name, new HashSet<>(text.lines().toList()));
    }
    Set<String> lost = new HashSet<>();
    if (lists.isEmpty()) {
      return lost;
    }
    for (PlannedChunk chunk : plan.chunks()) {
      Set<String> list = lists.getOrDefault(chunk.id() + ".txt", Set.of());
      for (PlannedFile file : chunk.files()) {
        if (committed.contains(chunk.id()) && list.contains(file.mediaId())) {
          lost.add(file.mediaId());
        } else {
          lost.remove(file.mediaId());
        }
      }
    }
    return lost;
  }

  private static String name(String slug, String chunkId) {
    return ResultNames.lost(slug) + "/" + chunkId + ".txt";
  }
}
