package org.trapline.transforms.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * The chunks as a source that is cut as finely as it goes, for an engine whose workers take the
 * next split when they are done with one: whoever is free gets a chunk, and a slow worker gets
 * fewer.
 *
 * <p>That is so only where nothing stands between the source and the judging. Behind a side input
 * Flink reads the source to its end at once, into a buffer of one worker, and the Direct runner
 * puts chunks back whose side input was not there at first: in runs of thirty chunks a worker then
 * had nothing to do for up to five seconds while others waited to be given out.
 *
 * <p>Every reference is in exactly one split; a split that is read again gives the same ones.
 */
public final class PlannedChunks extends BoundedSource<ChunkRef> {
  private static final long serialVersionUID = 1L;

  /**
   * A split is a message of a millisecond and some 500 bytes in the memory of Flink's JobManager;
   * with ten thousand of them no share is worth the wait of anybody, whatever the number of
   * workers.
   */
  private static final int MAX_SPLITS = 10_000;

  /** Some references come to that many bytes each; Flink counts in bytes. */
  private static final long REFERENCE_BYTES = 100;

  private final List<ChunkRef> chunks;

  private final boolean lastFirst;

  private PlannedChunks(List<ChunkRef> chunks, boolean lastFirst) {
    this.chunks = List.copyOf(chunks);
    this.lastFirst = lastFirst;
  }

  /** Will give these chunks, in this order. */
  public static PlannedChunks of(List<ChunkRef> chunks) {
    return new PlannedChunks(chunks, false);
  }

  /**
   * The same with the splits of the last chunks at the head of their list: Flink takes them from
   * its end, and so does the work in plan order.
   */
  public static PlannedChunks lastFirst(List<ChunkRef> chunks) {
    return new PlannedChunks(chunks, true);
  }

  /** A split for each chunk, or for a few that follow each other; the engine's wish is ignored. */
  @Override
  public List<PlannedChunks> split(long desiredBytes, PipelineOptions options) {
    int count = Math.min(MAX_SPLITS, chunks.size());
    List<PlannedChunks> splits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      splits.add(of(chunks.subList(begin(i, count), begin(i + 1, count))));
    }
    if (lastFirst) {
      Collections.reverse(splits);
    }
    return splits;
  }

  private int begin(int split, int count) {
    return (int) ((long) split * chunks.size() / count);
  }

  @Override
  public long getEstimatedSizeBytes(PipelineOptions options) {
    return chunks.size() * REFERENCE_BYTES;
  }

  @Override
  public Coder<ChunkRef> getOutputCoder() {
    return SerializableCoder.of(ChunkRef.class);
  }

  @Override
  public BoundedReader<ChunkRef> createReader(PipelineOptions options) {
    return new InOrder(this);
  }

  private static final class InOrder extends BoundedReader<ChunkRef> {
    private final PlannedChunks source;
    private int index = -1;

    InOrder(PlannedChunks source) {
      this.source = source;
    }

    @Override
    public boolean start() {
      return advance();
    }

    @Override
    public boolean advance() {
      index = Math.min(index + 1, source.chunks.size());
      return index < source.chunks.size();
    }

    @Override
    public ChunkRef getCurrent() {
      if (index < 0 || index >= source.chunks.size()) {
        throw new NoSuchElementException("no chunk was asked for, or none is left");
      }
      return source.chunks.get(index);
    }

    @Override
    public PlannedChunks getCurrentSource() {
      return source;
    }

    @Override
    public void close() {
      // The references are in memory.
    }
  }
}
