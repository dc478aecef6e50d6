package org.trapline.transforms.judge;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.bands.BandStore;
import org.trapline.transforms.bands.FrozenBands;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.WorkList;
import org.trapline.transforms.read.FetchAhead;
import org.trapline.transforms.read.SourceWatch;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Judges chunks and commits each as one small file, inside the element: an engine may end its
 * bundles as late as it likes, kill a worker or try twice, and a committed chunk stays one
 * committed chunk. A chunk that is committed already is passed on untouched.
 */
public final class JudgeChunks extends PTransform<PCollection<ChunkRef>, PCollection<ChunkResult>> {
  private static final long serialVersionUID = 1L;

  /** Many times what is looked up when a file is lost; a million files would fill the memory. */
  private static final int PROBES = 512;

  private final EyesSource eyes;
  private final JudgeRules rules;
  private final ResultFolder result;
  private final String fingerprint;

  private JudgeChunks(EyesSource eyes, JudgeRules rules, ResultFolder result, String fingerprint) {
    this.eyes = eyes;
    this.rules = rules;
    this.result = result;
    this.fingerprint = fingerprint;
  }

  /**
   * Judges with these models by these rules.
   *
   * @param fingerprint the judge fingerprint, written into each chunk's footer
   */
  public static JudgeChunks with(
      EyesSource eyes, JudgeRules rules, ResultFolder result, String fingerprint) {
    return new JudgeChunks(eyes, rules, result, fingerprint);
  }

  @Override
  public PCollection<ChunkResult> expand(PCollection<ChunkRef> chunks) {
    return chunks.apply("JudgeEachChunk", ParDo.of(new JudgeFn(this)));
  }

  private static final class JudgeFn extends DoFn<ChunkRef, ChunkResult> {
    private static final long serialVersionUID = 1L;

    /** A loose card reader gets a second and a third chance. */
    private static final int MAX_TRIES = 3;

    private final JudgeChunks spec;
    private final Counter judged = counter("photos_judged");
    private final Counter failed = counter("photos_failed");
    private final Counter blank = counter("photos_filtered_blank");
    private final Counter cropped = counter("photos_cropped");
    private final Counter committed = counter("chunks_committed");
    private final Counter skipped = counter("chunks_found_committed");
    private final Counter left = counter("chunks_left_for_next_run");

    private transient @Nullable Eyes eyes;
    private transient boolean working;
    private transient boolean ended;
    private transient Map<String, FrozenBands> bands = new HashMap<>();
    private transient Map<String, List<MediaRef>> probes = new HashMap<>();

    JudgeFn(JudgeChunks spec) {
      this.spec = spec;
    }

    private static Counter counter(String name) {
      return Metrics.counter(JudgeChunks.class, name);
    }

    @Setup
    public void openModels() {
      eyes = spec.eyes.open();
      bands = new HashMap<>();
      probes = new HashMap<>();
    }

    /**
     * An engine that ends a run because one worker died tears down the others while they work: a
     * model that is let go of under a running network takes the process along.
     */
    @Teardown
    public synchronized void closeModels() {
      ended = true;
      if (!working) {
        letGo();
      }
    }

    private void letGo() {
      if (eyes != null) {
        eyes.close();
        eyes = null;
      }
    }

    private synchronized void begin() {
      working = true;
    }

    private synchronized void end() {
      working = false;
      if (ended) {
        letGo();
      }
    }

    @ProcessElement
    public void judge(@Element ChunkRef ref, OutputReceiver<ChunkResult> out) throws IOException {
      if (StopRequest.requested()) {
        left.inc();
        return;
      }
      begin();
      try {
        commit(ref);
      } finally {
        end();
      }
      out.output(new ChunkResult(ref.slug(), ref.chunkId()));
    }

    private void commit(ChunkRef ref) throws IOException {
      if (spec.result.exists(ResultNames.chunk(ref.slug(), ref.chunkId()))) {
        skipped.inc();
      } else {
        Chunk chunk = WorkList.read(spec.result, ref);
        if (!probes.containsKey(ref.slug())) {
          // Read now: a later run writes where the files lie then. Chunks come deployment by
          // deployment, so that the probes of one are enough.
          probes.clear();
          probes.put(ref.slug(), WorkList.spread(spec.result, ref.slug(), PROBES));
        }
        List<JudgedMedia> rows = judge(chunk);
        ChunkFile.commit(spec.result, chunk, rows, spec.fingerprint);
        count(rows);
      }
    }

    /** The rows of a chunk; tried again while files that could not be read come back. */
    private List<JudgedMedia> judge(Chunk chunk) throws IOException {
      Eyes opened = Objects.requireNonNull(eyes);
      JudgePhotos photos =
          new JudgePhotos(opened, spec.rules, row -> Progress.add(row, spec.rules, opened));
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

    private static boolean anyIsBack(List<MediaRef> lost) {
      return lost.stream().anyMatch(ref -> FetchAhead.fetch(ref).error() == null);
    }

    /** The files that were listed today and could not be read. */
    private static List<MediaRef> lost(Chunk chunk, List<JudgedMedia> rows) {
      return IntStream.range(0, rows.size())
          .filter(i -> rows.get(i).errorCode() == ErrorCode.SOURCE_LOST)
          .mapToObj(chunk.files()::get)
          .filter(ref -> !ref.uri().isEmpty())
          .toList();
    }

    private FrozenBands bands(String slug) throws IOException {
      FrozenBands known = bands.get(slug);
      if (known == null) {
        known = BandStore.read(spec.result, slug, spec.rules.bandChoice());
        bands.put(slug, known);
      }
      return known;
    }

    private void count(List<JudgedMedia> rows) {
      long errors = rows.stream().filter(JudgeFn::isFailure).count();
      long blanks = rows.stream().filter(row -> row.errorCode() == null && !row.looked()).count();
      judged.inc(rows.size());
      failed.inc(errors);
      blank.inc(blanks);
      committed.inc();
      cropped.inc(
          rows.stream().filter(row -> row.picture().bandSource() == BandSource.MEASURED).count());
      Progress.addChunk();
    }

    private static boolean isFailure(JudgedMedia row) {
      return row.errorCode() != null && row.errorCode() != ErrorCode.VIDEO_NOT_JUDGED;
    }
  }
}
