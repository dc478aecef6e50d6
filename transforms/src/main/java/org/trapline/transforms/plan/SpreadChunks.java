package org.trapline.transforms.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Hands the chunks out to the workers, once, as references of a hundred bytes.
 *
 * <p>Chunks next to each other share a bucket and buckets are numbered in plan order, so that an
 * engine that takes them in order finishes one deployment after the other; none has to. An engine
 * may spend a millisecond and some KB on each, hence a bounded number of them. Flink would give
 * them to its workers by their hash, before the work begins: see {@link PlannedChunks}.
 */
public final class SpreadChunks extends PTransform<PBegin, PCollection<ChunkRef>> {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BUCKETS = 2048;

  private final List<ChunkRef> chunks;

  private SpreadChunks(List<ChunkRef> chunks) {
    this.chunks = List.copyOf(chunks);
  }

  /** Will hand out these chunks. */
  public static SpreadChunks of(List<ChunkRef> chunks) {
    return new SpreadChunks(chunks);
  }

  @Override
  public PCollection<ChunkRef> expand(PBegin begin) {
    int buckets = Math.min(MAX_BUCKETS, Math.max(1, chunks.size()));
    List<KV<Integer, ChunkRef>> keyed = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      keyed.add(KV.of((int) ((long) i * buckets / chunks.size()), chunks.get(i)));
    }
    return begin
        .apply(
            "PlannedChunks",
            Create.of(keyed)
                .withCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(ChunkRef.class))))
        .apply("BreakFusion", Reshuffle.of())
        .apply("Values", Values.create());
  }
}
