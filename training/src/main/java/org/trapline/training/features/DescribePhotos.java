package org.trapline.training.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.NetworkFailure;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.Tensor;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Scene;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;

/**
 * Lets a backbone describe photos. Each photo is read and decoded once for all its views; what was
 * described before is taken from the cache; a kill costs the part in hand. Several threads share
 * the work, and a photo's numbers do not depend on how.
 */
public final class DescribePhotos {
  /** Photos of one part: a few seconds of work. */
  private static final int PART = 32;

  private final Backbone backbone;
  private final FeatureCache cache;
  private final String device;

  /**
   * Describes photos with a backbone.
   *
   * @param result keeps the features
   * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:i}
   */
  public DescribePhotos(Backbone backbone, ResultFolder result, String device) throws IOException {
    this.backbone = backbone;
    this.cache = FeatureCache.of(result, backbone);
    this.device = device;
  }

  /** Is told how many photos are described, of how many. */
  public interface Progress {
    /** So many are done. */
    void done(int photos, int of);
  }

  /**
   * Describes what is not described yet.
   *
   * @param threads how many photos at a time
   * @param remarks gets a sentence for each photo that could not be described
   */
  public void describe(
      List<Wanted> wanted, int threads, Progress progress, Consumer<String> remarks) {
    List<Wanted> missing =
        wanted.stream()
            .filter(each -> each.views().stream().anyMatch(v -> isNew(each, v)))
            .toList();
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<String>>> parts = new ArrayList<>();
      for (int from = 0; from < missing.size(); from += PART) {
        List<Wanted> part = missing.subList(from, Math.min(from + PART, missing.size()));
        parts.add(
            pool.submit(
                () -> {
                  List<String> failed = describe(part);
                  progress.done(done.addAndGet(part.size()), missing.size());
                  return failed;
                }));
      }
      for (Future<List<String>> part : parts) {
        join(part).forEach(remarks);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<String> join(Future<List<String>> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while photos were described", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("photos could not be described", e);
    }
  }

  private boolean isNew(Wanted wanted, View view) {
    return cache.find(key(wanted, view)) == null;
  }

  private static FeatureCache.Key key(Wanted wanted, View view) {
    LabelledPhoto photo = wanted.photo();
    return new FeatureCache.Key(photo.contentHash(), wanted.sight().key(photo), view);
  }

  /** The numbers of a view; null where the photo could not be described. */
  public float @Nullable [] numbers(LabelledPhoto photo, Sight sight, View view) {
    return cache.find(key(new Wanted(photo, sight, List.of(view)), view));
  }

  private List<String> describe(List<Wanted> part) {
    List<String> failed = new ArrayList<>();
    List<FeatureRow> rows = new ArrayList<>();
    try (LoadedModel loaded = Models.load(backbone.readable(), Device.parse(device));
        SceneRunner runner = loaded.runner()) {
      ShowPhoto show = new ShowPhoto(backbone.model().card().pixelNeed());
      for (Wanted each : part) {
        try {
          describe(each, show, runner, rows);
        } catch (PhotoException | NetworkFailure e) {
          failed.add("%s: %s".formatted(each.photo().filePath(), e.getMessage()));
        }
      }
      cache.keep(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return failed;
  }

  private void describe(Wanted wanted, ShowPhoto show, SceneRunner runner, List<FeatureRow> rows)
      throws PhotoException, IOException {
    List<View> views = wanted.views().stream().filter(view -> isNew(wanted, view)).toList();
    List<Scene> scenes = new ArrayList<>();
    try {
      Scene plain = show.show(wanted.photo(), wanted.sight());
      scenes.add(plain);
      for (View view : views) {
        // The plain view is given to the model as a run gives it, not made smaller here.
        scenes.add(view == View.PLAIN ? plain : show.view(plain, view, wanted.photo()));
      }
      List<SceneRunner.Answer> answers = runner.run(scenes.subList(1, scenes.size()));
      for (int i = 0; i < views.size(); i++) {
        rows.add(
            new FeatureRow(
                wanted.photo().contentHash(),
                wanted.sight().key(wanted.photo()),
                views.get(i),
                FeatureCache.bytes(row(answers.get(i).output(backbone.tensor())))));
      }
    } finally {
      scenes.stream().map(Scene::picture).distinct().forEach(picture -> picture.close());
    }
  }

  private float[] row(Tensor output) {
    if (output.shape().size() != 1) {
      throw new InputException(
          "%s answers with the shape %s for one picture, which is not one row of numbers: take another backbone."
              .formatted(backbone.model().weights(), output.shape()));
    }
    float[] values = new float[output.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = output.at(i);
    }
    return values;
  }
}
