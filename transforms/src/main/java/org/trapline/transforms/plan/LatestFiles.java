package org.trapline.transforms.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.packed.IdTable;

/**
 * Every planned file of a deployment once, by media id; a later part's entry replaces an earlier
 * one's. Takes some 20 bytes for each beside the plan itself.
 */
public final class LatestFiles {
  private final List<PlannedChunk> chunks;
  private final int[] firsts;
  private final IdTable table;
  private final BitSet superseded = new BitSet();
  private final int all;

  LatestFiles(List<PlannedChunk> chunks) {
    this.chunks = chunks;
    this.firsts = new int[chunks.size()];
    int count = 0;
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = count;
      count += chunks.get(i).files().size();
    }
    this.all = count;
    this.table = new IdTable(count, this::mediaId);
    for (int number = 0; number < count; number++) {
      int before = table.put(mediaId(number), number);
      if (before != IdTable.NONE) {
        superseded.set(before);
      }
    }
  }

  /** How many files there are. */
  public int size() {
    return table.size();
  }

  /** The file of an id, or null. */
  public @Nullable PlannedFile find(String mediaId) {
    int number = table.find(mediaId);
    return number == IdTable.NONE ? null : get(number);
  }

  /** Whether a file of this id is planned. */
  public boolean contains(String mediaId) {
    return table.find(mediaId) != IdTable.NONE;
  }

  /** Its files, in the order of the plan. */
  public Stream<PlannedFile> stream() {
    return numbers().mapToObj(this::get);
  }

  /** A list to tick the files off. */
  public Open open() {
    return new Open();
  }

  private IntStream numbers() {
    return IntStream.range(0, all).filter(number -> !superseded.get(number));
  }

  private PlannedFile get(int number) {
    int chunk = chunkOf(number);
    return chunks.get(chunk).files().get(number - firsts[chunk]);
  }

  private String mediaId(int number) {
    int chunk = chunkOf(number);
    return chunks.get(chunk).mediaId(number - firsts[chunk]);
  }

  private int chunkOf(int number) {
    int found = Arrays.binarySearch(firsts, number);
    return found >= 0 ? found : -found - 2;
  }

  /** The files that were not ticked off yet, a bit for each. */
  public final class Open {
    private final BitSet ticked = new BitSet();

    private Open() {}

    /** Ticks a file off; false if it is none of the plan or was ticked off before. */
    public boolean tick(String mediaId) {
      int number = table.find(mediaId);
      if (number == IdTable.NONE || ticked.get(number)) {
        return false;
      }
      ticked.set(number);
      return true;
    }

    /** What is left, in the order of the plan. */
    public Stream<PlannedFile> left() {
      return numbers().filter(number -> !ticked.get(number)).mapToObj(LatestFiles.this::get);
    }
  }
}
