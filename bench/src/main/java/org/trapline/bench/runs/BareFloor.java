package org.trapline.bench.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.SpeciesClassifier;
import org.trapline.schemas.PixelBox;

/**
 * The least that must be done: read, decode, run the models, on all cores and with the settings
 * that are fastest here. No pipeline, no EXIF, no hash, nothing written.
 */
final class BareFloor implements Contestant {
  private static final PixelLimits LIMITS = new PixelLimits(100_000_000L);
  private static final int BATCH = 16;

  private final int threads;

  BareFloor(int threads) {
    this.threads = threads;
  }

  @Override
  public String name() {
    return "bare floor";
  }

  @Override
  public Pace run(Task task) throws IOException {
    AtomicInteger done = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (StopWatch watch = new StopWatch(task.device())) {
      List<Future<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<Integer> worker = () -> work(task, next, done, watch);
        workers.add(pool.submit(worker));
      }
      for (Future<Integer> worker : workers) {
        worker.get();
      }
      return watch.stop();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static int work(Task task, AtomicInteger next, AtomicInteger done, StopWatch watch) {
    try (LoadedModel filterModel = load(task.filter(), task.device());
        LoadedModel speciesModel = load(task.species(), task.device());
        BlankFilter filter = filterModel == null ? null : filterModel.newBlankFilter();
        SpeciesClassifier species =
            speciesModel == null ? null : speciesModel.newSpeciesClassifier()) {
      for (int from = next.getAndAdd(BATCH);
          from < task.photos().size();
          from = next.getAndAdd(BATCH)) {
        List<Path> mine = task.photos().subList(from, Math.min(from + BATCH, task.photos().size()));
        look(read(mine), filter, species, task.blankFrom(), done);
        // What the others have done of their batches counts as well, as it does in the run.
        int photos = done.get();
        watch.begin(photos);
        watch.end(photos);
      }
    }
    return done.get();
  }

  private static @Nullable LoadedModel load(@Nullable Path folder, Device device) {
    return folder == null ? null : Models.load(ModelFolder.open(folder), device);
  }

  private static void look(
      List<Photo> photos,
      @Nullable BlankFilter filter,
      @Nullable SpeciesClassifier species,
      float blankFrom,
      AtomicInteger done) {
    List<Photo> passed = photos;
    if (filter != null) {
      List<Scene> scenes = decode(photos, filter.need());
      float[] scores = filter.judge(scenes);
      close(scenes);
      passed = new ArrayList<>();
      for (int i = 0; i < scores.length; i++) {
        if (scores[i] < blankFrom) {
          passed.add(photos.get(i));
        }
      }
      done.addAndGet(photos.size() - passed.size());
    }
    if (species == null) {
      done.addAndGet(passed.size());
      return;
    }
    for (int from = 0; from < passed.size(); from += 4) {
      List<Photo> few = passed.subList(from, Math.min(from + 4, passed.size()));
      List<Scene> scenes = decode(few, species.need());
      species.classify(scenes);
      close(scenes);
      done.addAndGet(few.size());
    }
  }

  private static List<Photo> read(List<Path> files) {
    List<Photo> photos = new ArrayList<>();
    for (Path file : files) {
      try {
        photos.add(Photo.open(Files.readAllBytes(file), file.toString(), LIMITS));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (PhotoException e) {
        throw new IllegalStateException("a drawn photo cannot be opened", e);
      }
    }
    return photos;
  }

  private static List<Scene> decode(List<Photo> photos, PixelNeed need) {
    List<Scene> scenes = new ArrayList<>();
    for (Photo photo : photos) {
      try {
        PixelBox whole = PixelBox.whole(photo.fullWidth(), photo.fullHeight());
        Picture picture = photo.decode(photo.denominatorFor(need, whole));
        scenes.add(new Scene(picture, whole));
      } catch (PhotoException e) {
        throw new IllegalStateException("a drawn photo cannot be decoded", e);
      }
    }
    return scenes;
  }

  private static void close(List<Scene> scenes) {
    scenes.forEach(scene -> scene.picture().close());
  }
}
