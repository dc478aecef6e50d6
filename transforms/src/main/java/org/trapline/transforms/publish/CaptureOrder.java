package org.trapline.transforms.publish;

import static org.trapline.transforms.packed.IdTable.NONE;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.packed.IdTable;
import org.trapline.transforms.packed.PackedIds;

/**
 * The files of a deployment in capture order, with the burst and the original of each. Holds some
 * 130 bytes for each file while it sorts, never its row: the rows are gathered from the chunks when
 * they are written.
 */
final class CaptureOrder {
  /** Files of one camera at most this far apart belong to one sequence. */
  private static final long SEQUENCE_GAP_MILLIS = Duration.ofSeconds(60).toMillis();

  private static final long NO_TIME = Long.MAX_VALUE;
  private static final int DIGITS_OF_ID = 20;
  private static final int DIGITS_OF_HASH = 32;

  /**
   * One file.
   *
   * @param mediaId the file
   * @param sequenceId media_id of the first file of its burst; null without a time
   * @param duplicateOf media_id of the earliest planned file with the same bytes, in whichever
   *     deployment of the result; null if this is it
   */
  record Place(String mediaId, @Nullable String sequenceId, @Nullable String duplicateOf) {}

  /** Takes hashes in plan order. */
  @FunctionalInterface
  interface HashSink {
    void take(ContentHashes.Entry entry) throws IOException;
  }

  private record Burst(long last, int first) {}

  private final PackedIds mediaIds = new PackedIds(DIGITS_OF_ID);
  private final PackedIds hashes = new PackedIds(DIGITS_OF_HASH);
  private final IdTable byId = new IdTable(0, mediaIds::get);
  private final Map<String, Integer> cameraNumbers = new HashMap<>();
  private final BitSet replaced = new BitSet();
  private int[] chunks = new int[16];
  private int[] rows = new int[16];
  private int[] firstChunks = new int[16];
  private int[] cameras = new int[16];
  private long[] times = new long[16];
  private int entries;

  /**
   * Takes note of a chunk's rows; a file that comes again replaces its earlier row. It keeps its
   * place in the order of the plan while its bytes are the same. With other bytes, or with bytes
   * that could not be read before, it counts as planned now: what is marked as the duplicate of an
   * earlier file never becomes the original because of it.
   */
  void add(int chunk, List<OrderFacts> facts) {
    for (int row = 0; row < facts.size(); row++) {
      OrderFacts file = facts.get(row);
      int before = byId.find(file.mediaId());
      boolean sameBytes = before != NONE && Objects.equals(hashes.get(before), file.contentHash());
      int entry = sameBytes ? before : entries++;
      makeRoom(entry);
      if (!sameBytes) {
        if (before != NONE) {
          replaced.set(before);
        }
        mediaIds.set(entry, file.mediaId());
        hashes.set(entry, file.contentHash());
        firstChunks[entry] = chunk;
        byId.put(file.mediaId(), entry);
      }
      chunks[entry] = chunk;
      rows[entry] = row;
      times[entry] =
          file.cameraTime() == null
              ? NO_TIME
              : file.cameraTime().toInstant(ZoneOffset.UTC).toEpochMilli();
      cameras[entry] =
          cameraNumbers.computeIfAbsent(
              file.serial() == null ? "" : file.serial(), serial -> cameraNumbers.size());
    }
  }

  private void makeRoom(int entry) {
    if (entry == chunks.length) {
      int length = entry + (entry >> 1);
      chunks = Arrays.copyOf(chunks, length);
      rows = Arrays.copyOf(rows, length);
      firstChunks = Arrays.copyOf(firstChunks, length);
      cameras = Arrays.copyOf(cameras, length);
      times = Arrays.copyOf(times, length);
    }
  }

  private IntStream current() {
    return IntStream.range(0, entries).filter(entry -> !replaced.get(entry));
  }

  private String mediaId(int entry) {
    return Objects.requireNonNull(mediaIds.get(entry), "every file has an id");
  }

  /**
   * Hands over the hash of each file that has one, in plan order.
   *
   * @param partOf number of the plan part that a chunk belongs to
   */
  void hashes(IntUnaryOperator partOf, HashSink sink) throws IOException {
    for (int entry = 0; entry < entries; entry++) {
      String hash = replaced.get(entry) ? null : hashes.get(entry);
      if (hash != null) {
        sink.take(
            new ContentHashes.Entry(hash, partOf.applyAsInt(firstChunks[entry]), mediaId(entry)));
      }
    }
  }

  /**
   * All files: those with a time by time and id, then those without by id.
   *
   * @param elsewhere originals in other deployments, by media id of the copy
   */
  Sorted sorted(Map<String, String> elsewhere) {
    int[] order =
        current()
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(entry -> times[entry])
                    .thenComparing(mediaIds::compare))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Sorted(order, sequences(order), originals(), elsewhere);
  }

  /** For each entry that is not the first with its bytes, in plan order, the first one. */
  private int[] originals() {
    int[] originals = new int[entries];
    Arrays.fill(originals, NONE);
    IdTable first = new IdTable(entries, hashes::get);
    current()
        .forEach(
            entry -> {
              String hash = hashes.get(entry);
              if (hash == null) {
                return;
              }
              originals[entry] = first.find(hash);
              if (originals[entry] == NONE) {
                first.put(hash, entry);
              }
            });
    return originals;
  }

  /** For each entry the first one of its burst. */
  private int[] sequences(int[] order) {
    int[] sequences = new int[entries];
    Arrays.fill(sequences, NONE);
    Map<Integer, Burst> bursts = new HashMap<>();
    for (int entry : order) {
      long time = times[entry];
      if (time != NO_TIME) {
        Burst last = bursts.get(cameras[entry]);
        sequences[entry] =
            last != null && time - last.last() <= SEQUENCE_GAP_MILLIS ? last.first() : entry;
        bursts.put(cameras[entry], new Burst(time, sequences[entry]));
      }
    }
    return sequences;
  }

  /** The files in order. */
  final class Sorted {
    private final int[] order;
    private final int[] sequences;
    private final int[] originals;
    private final Map<String, String> elsewhere;

    private Sorted(int[] order, int[] sequences, int[] originals, Map<String, String> elsewhere) {
      this.order = order;
      this.sequences = sequences;
      this.originals = originals;
      this.elsewhere = elsewhere;
    }

    /** How many files there are. */
    int size() {
      return order.length;
    }

    /** Number of the chunk that holds the row of the file at a place. */
    int chunk(int place) {
      return chunks[order[place]];
    }

    /** Number of that row in its chunk. */
    int row(int place) {
      return rows[order[place]];
    }

    /** The file at a place. */
    Place place(int place) {
      int entry = order[place];
      String id = mediaId(entry);
      String here = originals[entry] == NONE ? null : mediaId(originals[entry]);
      return new Place(
          id,
          sequences[entry] == NONE ? null : mediaId(sequences[entry]),
          elsewhere.getOrDefault(id, here));
    }
  }
}
