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
 * is nearly plan order, so that a chunk is read once in most cases.
 */
final class ChunkCache {
  /** About 8,000 rows at the default chunk size. */
  private static final int MAX_CHUNKS = 64;

  private final ResultFolder result;
  private final String slug;
  private final List<String> chunkIds;
  private final Map<Integer, List<JudgedMedia>> cached = leastRecentlyUsed();

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

  private static <V> Map<Integer, V> leastRecentlyUsed() {
    return new LinkedHashMap<>(MAX_CHUNKS, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
        return size() > MAX_CHUNKS;
      }
    };
  }

  int chunks() {
    return chunkIds.size();
  }

  /** Which file stands where, read from the few columns that say so. */
  CaptureOrder order() throws IOException {
    CaptureOrder order = new CaptureOrder();
    for (int chunk = 0; chunk < chunkIds.size(); chunk++) {
      order.add(
          chunk, ChunkFile.readToPublish(result, slug, chunkIds.get(chunk), OrderFacts.class));
    }
    return order;
  }

  /** All rows of a chunk. */
  List<JudgedMedia> rows(int chunk) throws IOException {
    List<JudgedMedia> known = cached.get(chunk);
    if (known == null) {
      known = read(chunk);
      cached.put(chunk, known);
    }
    return known;
  }

  /** The same, of a chunk that will not be asked for again. */
  List<JudgedMedia> read(int chunk) throws IOException {
    return ChunkFile.readToPublish(result, slug, chunkIds.get(chunk));
  }

  /** How often a chunk would be read if the rows were asked for in this order. */
  long reads(CaptureOrder.Sorted order) {
    Map<Integer, Boolean> held = leastRecentlyUsed();
    long reads = 0;
    for (int place = 0; place < order.size(); place++) {
      if (held.get(order.chunk(place)) == null) {
        held.put(order.chunk(place), Boolean.TRUE);
        reads++;
      }
    }
    return reads;
  }
}
