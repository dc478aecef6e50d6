package org.trapline.transforms.publish;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.JudgedMedia;

/**
 * The files of a deployment in capture order, with the burst and the original of each. Holds a few
 * dozen bytes for each file, never its row: the rows are gathered from the chunks when they are
 * written.
 */
final class CaptureOrder {
  /** Files of one camera at most this far apart belong to one sequence. */
  private static final Duration SEQUENCE_GAP = Duration.ofSeconds(60);

  /**
   * One file.
   *
   * @param mediaId the file
   * @param chunk number of the chunk that holds its row
   * @param row number of the row in the chunk
   * @param cameraTime as the camera wrote it
   * @param sequenceId media_id of the first file of its burst; null without a time
   * @param duplicateOf media_id of the earliest planned file with the same bytes, in whichever
   *     deployment of the result; null if this is it
   */
  record Place(
      String mediaId,
      int chunk,
      int row,
      @Nullable LocalDateTime cameraTime,
      @Nullable String sequenceId,
      @Nullable String duplicateOf) {}

  private record Burst(LocalDateTime last, String sequenceId) {}

  private record Entry(
      String mediaId,
      int chunk,
      int row,
      int firstChunk,
      @Nullable LocalDateTime cameraTime,
      String camera,
      @Nullable String contentHash) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * Takes note of a chunk's rows; a file that comes again replaces its earlier row. It keeps its
   * place in the order of the plan while its bytes are the same. With other bytes, or with bytes
   * that could not be read before, it counts as planned now: what is marked as the duplicate of an
   * earlier file never becomes the original because of it.
   */
  void add(int chunk, List<JudgedMedia> rows) {
    for (int i = 0; i < rows.size(); i++) {
      JudgedMedia row = rows.get(i);
      String serial = row.camera().serial();
      Entry before = entries.get(row.mediaId());
      boolean sameBytes =
          before != null && Objects.equals(before.contentHash(), row.file().contentHash());
      if (!sameBytes) {
        entries.remove(row.mediaId());
      }
      Entry entry =
          new Entry(
              row.mediaId(),
              chunk,
              i,
              before != null && sameBytes ? before.firstChunk() : chunk,
              row.cameraTime(),
              serial == null ? "" : serial,
              row.file().contentHash());
      entries.put(row.mediaId(), entry);
    }
  }

  /** How many files there are. */
  int size() {
    return entries.size();
  }

  /**
   * The hash of each file that has one, in plan order.
   *
   * @param partOf number of the plan part that a chunk belongs to
   */
  List<ContentHashes.Entry> hashes(IntUnaryOperator partOf) {
    List<ContentHashes.Entry> hashes = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.contentHash() != null) {
        hashes.add(
            new ContentHashes.Entry(
                entry.contentHash(), partOf.applyAsInt(entry.firstChunk()), entry.mediaId()));
      }
    }
    return hashes;
  }

  /**
   * All files: those with a time by time and id, then those without by id.
   *
   * @param elsewhere originals in other deployments, by media id of the copy
   */
  List<Place> places(Map<String, String> elsewhere) {
    Map<String, String> originals = originals(entries.values());
    originals.putAll(elsewhere);
    List<Entry> ordered = new ArrayList<>(entries.values());
    ordered.sort(
        Comparator.comparing(
                Entry::cameraTime, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(Entry::mediaId));
    Map<String, Burst> bursts = new HashMap<>();
    List<Place> places = new ArrayList<>(ordered.size());
    for (Entry entry : ordered) {
      places.add(
          new Place(
              entry.mediaId(),
              entry.chunk(),
              entry.row(),
              entry.cameraTime(),
              sequence(entry, bursts),
              originals.get(entry.mediaId())));
    }
    return places;
  }

  /** For each file that is not the first with its bytes, in plan order, the first one. */
  private static Map<String, String> originals(Collection<Entry> entries) {
    Map<String, String> first = new HashMap<>();
    Map<String, String> originals = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.contentHash() == null) {
        continue;
      }
      String original = first.putIfAbsent(entry.contentHash(), entry.mediaId());
      if (original != null) {
        originals.put(entry.mediaId(), original);
      }
    }
    return originals;
  }

  private static @Nullable String sequence(Entry entry, Map<String, Burst> bursts) {
    LocalDateTime time = entry.cameraTime();
    if (time == null) {
      return null;
    }
    Burst last = bursts.get(entry.camera());
    String sequence =
        last != null && Duration.between(last.last(), time).compareTo(SEQUENCE_GAP) <= 0
            ? last.sequenceId()
            : entry.mediaId();
    bursts.put(entry.camera(), new Burst(time, sequence));
    return sequence;
  }
}
