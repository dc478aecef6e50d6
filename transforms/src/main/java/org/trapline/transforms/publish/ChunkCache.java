package org.trapline.transforms.publish;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.write.ResultFolder;

/**
 * The rows of a deployment's chunks, a bounded number of chunks in memory at a time. Capture order
 * is nearly plan order, so that a chunk is read twice at most in all but strange cases.
 */
final class ChunkCache {
  /** About 8,000 rows at the default chunk size. */
  private static final int MAX_CHUNKS = 64;

  private final ResultFolder result;
  private final String slug;
  private final List<String> chunkIds;
  private final Map<Integer, List<JudgedMedia>> cached =
      new LinkedHashMap<>(MAX_CHUNKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<JudgedMedia>> eldest) {
          return size() > MAX_CHUNKS;
        }
      };

  private ChunkCache(ResultFolder result, String slug, List<String> chunkIds) {
    this.result = result;
    this.slug = slug;
    this.chunkIds = chunkIds;
  }

  /** The chunks of a plan, all of them committed. */
  static ChunkCache of(ResultFolder result, DeploymentPlan plan) {
    return new ChunkCache(
        result, plan.slug(), plan.chunks().stream().map(PlannedChunk::id).toList());
  }

  int chunks() {
    return chunkIds.size();
  }

  List<JudgedMedia> rows(int chunk) throws IOException {
    List<JudgedMedia> known = cached.get(chunk);
    if (known == null) {
      known = ChunkFile.readToPublish(result, slug, chunkIds.get(chunk));
      cached.put(chunk, known);
    }
    return known;
  }
}
