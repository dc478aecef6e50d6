package org.trapline.transforms.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.djl.NetworkFailure;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Look;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.schemas.FileFacts;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.bands.FrozenBand;
import org.trapline.transforms.bands.FrozenBands;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.read.FetchAhead;
import org.trapline.transforms.read.Fetched;

/**
 * What happens to the photos of a chunk: read, crop the bands, filter the blanks, look closer at
 * the rest. Photos go through in file order and models see them in batches that are filled within
 * the chunk, so that a score never depends on how the work was shared; on a GPU they are filled
 * across chunks, and its last bits may.
 *
 * <p>Every file of the chunk gets exactly one row, in file order. Whatever is wrong with a file is
 * in its row; what is wrong with the machine (no memory, no disk, a bug) is thrown. Not safe for
 * use by several threads.
 */
public final class JudgePhotos {
  /** Photos that wait for the filter together: a multiple of its batch, small at filter scale. */
  private static final int FILTER_BATCH = 16;

  /** Photos that wait for the closer look; their pixels may be at full size. */
  private static final int CLOSE_BATCH = 4;

  private final Eyes eyes;
  private final JudgeRules rules;
  private final Watcher watcher;
  private final int filterBatch;
  private final int closeBatch;
  private final CloserLook closerLook;

  /** Is told how the photos of a chunk go through. */
  interface Watcher {
    /** Hears nothing. */
    Watcher NONE = new Watcher() {};

    /** A decoder or a model is about to get these photos; should it die, it is of one of them. */
    default void inHand(List<String> mediaIds) {}

    /** A row is there. */
    default void done(JudgedMedia row) {}
  }

  /** Looks with these models by these rules. */
  public JudgePhotos(Eyes eyes, JudgeRules rules) {
    this(eyes, rules, Care.BATCHES, Watcher.NONE);
  }

  /** Looks likewise, with more or less care, and tells how it goes. */
  JudgePhotos(Eyes eyes, JudgeRules rules, Care care, Watcher watcher) {
    this.eyes = eyes;
    this.rules = rules;
    this.watcher = watcher;
    this.filterBatch = care == Care.ONE_BY_ONE ? 1 : FILTER_BATCH;
    this.closeBatch = care == Care.ONE_BY_ONE ? 1 : CLOSE_BATCH;
    this.closerLook = new CloserLook(eyes, rules);
  }

  /**
   * Judges all files of a chunk.
   *
   * @param bands the scene of each camera of the deployment
   * @return a row for each file, in the chunk's order
   */
  public List<JudgedMedia> judge(Chunk chunk, FrozenBands bands) {
    Rows rows = new Rows(chunk.files().size(), watcher);
    List<Seen> forFilter = new ArrayList<>();
    List<Seen> forCloserLook = new ArrayList<>();
    try (FetchAhead files = new FetchAhead(chunk.files())) {
      int index = 0;
      for (Fetched file = files.next(); file != null; file = files.next()) {
        Seen seen = read(index++, file, bands, rows);
        if (seen != null) {
          forFilter.add(seen);
        }
        if (forFilter.size() == filterBatch) {
          filterBlanks(forFilter, forCloserLook, rows);
        }
        while (forCloserLook.size() >= closeBatch) {
          lookCloser(forCloserLook.subList(0, closeBatch), rows);
        }
      }
      filterBlanks(forFilter, forCloserLook, rows);
      while (!forCloserLook.isEmpty()) {
        lookCloser(forCloserLook.subList(0, Math.min(closeBatch, forCloserLook.size())), rows);
      }
    } finally {
      forFilter.forEach(Seen::close);
      forCloserLook.forEach(Seen::close);
    }
    return rows.all();
  }

  /** Opens a file and decides its scene; null if its row is written already. */
  private @Nullable Seen read(int index, Fetched file, FrozenBands bands, Rows rows) {
    watcher.inHand(List.of(file.planned().mediaId()));
    CaptureFacts facts =
        ExifReader.read(
            file.bytes(),
            file.format(),
            file.planned().fileName(),
            Instant.ofEpochMilli(file.planned().modifiedMillis()));
    if (file.error() != null) {
      rows.set(index, RowOf.failure(file, facts, file.error(), file.message()));
      return null;
    }
    Opened opened;
    try {
      Photo photo =
          Photo.open(
              file.bytes(),
              file.planned().fileName(),
              new PixelLimits(rules.maxPixels()),
              eyes.pictures());
      FileFacts whole = file.facts(photo.fullWidth(), photo.fullHeight());
      opened = new Opened(index, file.planned(), photo, whole, facts);
    } catch (PhotoException e) {
      rows.set(index, RowOf.failure(file, facts, e.code(), e.getMessage()));
      return null;
    }
    try {
      return see(opened, bands);
    } catch (PhotoException e) {
      rows.set(index, RowOf.undecodable(opened, e.code(), e.getMessage()));
      return null;
    }
  }

  private Seen see(Opened opened, FrozenBands bands) throws PhotoException {
    Photo photo = opened.photo();
    FrozenBand band =
        bands.of(
            opened.facts().camera().make(),
            opened.facts().camera().model(),
            photo.fullWidth(),
            photo.fullHeight());
    PixelNeed need = eyes.firstNeed();
    Picture picture = photo.decode(photo.denominatorFor(need, band.scene()));
    return new Seen(opened, picture, band, Look.of(picture, band.scene()), null);
  }

  /** Gives the photos to the filter; what it rejects goes no further. Empties {@code seen}. */
  private void filterBlanks(List<Seen> seen, List<Seen> passed, Rows rows) {
    if (eyes.filter() == null) {
      passed.addAll(seen);
      seen.clear();
      return;
    }
    if (seen.isEmpty()) {
      return;
    }
    try {
      filter(eyes.filter(), seen, passed, rows);
    } catch (NetworkFailure inBatch) {
      // One bad picture must cost one picture: each is tried alone.
      for (Seen one : seen) {
        try {
          filter(eyes.filter(), List.of(one), passed, rows);
        } catch (NetworkFailure alone) {
          reject(one, alone, rows);
        }
      }
    }
    seen.clear();
  }

  private void filter(BlankFilter filter, List<Seen> seen, List<Seen> passed, Rows rows) {
    inHand(seen);
    float[] scores = filter.judge(seen.stream().map(Seen::scene).toList());
    for (int i = 0; i < scores.length; i++) {
      Seen judged = seen.get(i).withBlankScore(scores[i]);
      if (scores[i] >= rules.blankCutoff() || !eyesBehindFilter()) {
        rows.set(judged.opened().index(), RowOf.filtered(judged, eyes.names()));
        judged.close();
      } else {
        passed.add(judged);
      }
    }
  }

  private void inHand(List<Seen> batch) {
    watcher.inHand(batch.stream().map(seen -> seen.opened().planned().mediaId()).toList());
  }

  private static void reject(Seen seen, NetworkFailure failure, Rows rows) {
    rows.set(
        seen.opened().index(),
        RowOf.rejected(seen, "the model could not take this picture: " + failure.getMessage()));
    seen.close();
  }

  private boolean eyesBehindFilter() {
    return eyes.detector() != null || eyes.species() != null;
  }

  private void lookCloser(List<Seen> batch, Rows rows) {
    try {
      lookCloserAt(batch, rows);
    } catch (NetworkFailure inBatch) {
      for (Seen one : batch) {
        try {
          lookCloserAt(List.of(one), rows);
        } catch (NetworkFailure alone) {
          reject(one, alone, rows);
        }
      }
    }
    batch.clear();
  }

  private void lookCloserAt(List<Seen> batch, Rows rows) {
    inHand(batch);
    List<JudgedMedia> judged = closerLook.at(batch);
    for (int i = 0; i < judged.size(); i++) {
      rows.set(batch.get(i).opened().index(), judged.get(i));
      batch.get(i).close();
    }
  }

  /** The rows of a chunk while they come in, in whatever order. */
  private static final class Rows {
    private final @Nullable JudgedMedia[] rows;
    private final Watcher watcher;

    Rows(int size, Watcher watcher) {
      this.rows = new @Nullable JudgedMedia[size];
      this.watcher = watcher;
    }

    void set(int index, JudgedMedia row) {
      if (rows[index] != null) {
        throw new IllegalStateException("two rows for " + row.file().filePath());
      }
      rows[index] = row;
      watcher.done(row);
    }

    List<JudgedMedia> all() {
      return Arrays.stream(rows).map(row -> Objects.requireNonNull(row)).toList();
    }
  }
}
