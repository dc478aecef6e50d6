package org.trapline.transforms.judge;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.bands.BandStore;
import org.trapline.transforms.bands.FrozenBands;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.InHand;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.SetAside;
import org.trapline.transforms.plan.WorkList;
import org.trapline.transforms.read.FetchAhead;
import org.trapline.transforms.read.SourceWatch;

/**
 * What one worker does with a chunk: finds its files in the work list, judges them, commits the
 * rows. Owns its models. An engine that ends a run because one worker died tears down the others
 * while they work; closing waits for the chunk in hand, since a model that is let go of under a
 * running network takes the process along.
 */
public final class ChunkWorker implements AutoCloseable {
  /** A loose card reader gets a second and a third chance. */
  private static final int MAX_TRIES = 3;

  /** Many times what is looked up when a file is lost; a million files would fill the memory. */
  private static final int PROBES = 512;

  private final JudgeSpec spec;
  private final Care care;
  private final Eyes eyes;
  private final InHand hand;
  private boolean closed;
  private final Map<String, List<MediaRef>> probes = new HashMap<>();
  private final Map<String, FrozenBands> bands = new HashMap<>();
  private final Map<String, JudgeRules> rules = new HashMap<>();

  /** Opens the models. */
  public ChunkWorker(JudgeSpec spec, Care care) {
    this.spec = spec;
    this.care = care;
    this.eyes = spec.eyes().open();
    this.hand = new InHand(spec.result());
  }

  /** Judges a chunk and commits it. */
  public synchronized List<JudgedMedia> commit(ChunkRef ref) throws IOException {
    if (closed) {
      throw new IllegalStateException("the engine has torn this worker down");
    }
    Chunk chunk = chunk(ref);
    List<JudgedMedia> rows;
    try {
      rows = judge(chunk);
    } catch (RuntimeException e) {
      // The process lives and says what is wrong: no photo is to blame for its death.
      hand.release();
      throw e;
    }
    hand.release();
    ChunkFile.commit(spec.result(), chunk, rows, spec.fingerprint());
    return rows;
  }

  /** The rows of a chunk; tried again while files that could not be read come back. */
  private List<JudgedMedia> judge(Chunk chunk) throws IOException {
    JudgePhotos photos = new JudgePhotos(eyes, rules(chunk.slug()), care, watcher(chunk));
    List<JudgedMedia> rows = photos.judge(chunk, bands(chunk.slug()));
    List<MediaRef> lost = lost(chunk, rows);
    for (int tries = 1; tries < MAX_TRIES && anyIsBack(lost); tries++) {
      // The whole chunk again, since the photos of a batch must be those of an undisturbed run.
      rows = photos.judge(chunk, bands(chunk.slug()));
      lost = lost(chunk, rows);
    }
    if (!lost.isEmpty()) {
      SourceWatch.mustBeThere(
          chunk.deploymentId(),
          probes.getOrDefault(chunk.slug(), List.of()),
          lost.stream().map(ref -> ref.file().mediaId()).collect(Collectors.toSet()));
    }
    return rows;
  }

  private JudgeRules rules(String slug) throws IOException {
    JudgeRules known = rules.get(slug);
    if (known == null) {
      known =
          CascadeStore.read(spec.result(), slug)
              .map(opened -> spec.rules().opened(opened.cascade()))
              .orElse(spec.rules());
      rules.put(slug, known);
    }
    return known;
  }

  private JudgePhotos.Watcher watcher(Chunk chunk) {
    return new JudgePhotos.Watcher() {
      @Override
      public void inHand(List<String> mediaIds) {
        hand.take(chunk.slug(), chunk.id(), mediaIds);
      }

      @Override
      public void done(JudgedMedia row) {
        Progress.add(row, spec.rules(), eyes);
      }
    };
  }

  private static boolean anyIsBack(List<MediaRef> lost) {
    return lost.stream().anyMatch(ref -> FetchAhead.fetch(ref).error() == null);
  }

  /** The files that were listed today and could not be read. */
  private static List<MediaRef> lost(Chunk chunk, List<JudgedMedia> rows) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).errorCode() == ErrorCode.SOURCE_LOST)
        .mapToObj(chunk.files()::get)
        .filter(MediaRef::isListed)
        .toList();
  }

  private Chunk chunk(ChunkRef ref) throws IOException {
    if (!probes.containsKey(ref.slug())) {
      // Read now: a later run writes where the files lie then. Chunks come deployment by
      // deployment, so that the probes of one are enough.
      probes.clear();
      probes.put(ref.slug(), WorkList.spread(spec.result(), ref.slug(), PROBES));
    }
    return SetAside.without(spec.result(), WorkList.read(spec.result(), ref));
  }

  private FrozenBands bands(String slug) throws IOException {
    FrozenBands known = bands.get(slug);
    if (known == null) {
      known = BandStore.read(spec.result(), slug, spec.rules().bandChoice());
      bands.put(slug, known);
    }
    return known;
  }

  @Override
  public synchronized void close() {
    closed = true;
    hand.close();
    eyes.close();
  }
}
