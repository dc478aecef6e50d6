package org.trapline.bench.runs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.trapline.bench.photos.DrawPhotos;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.PixelBox;
import org.trapline.training.random.RandomModel;
import org.trapline.training.random.WriteRandomModels;

/**
 * The whole run against the bare floor and against plain loops over the same photos, in turn, so
 * that whatever else the machine does meets all of them; medians and ratios.
 */
public final class WholeRuns {
  /** Share of the photos that the filter passes on: cards are nine tenths blank. */
  private static final double PASSED = 0.1;

  private static final PixelLimits LIMITS = new PixelLimits(100_000_000L);

  private final Path scratch;
  private final int threads;
  private final Device device;
  private final PrintWriter out;

  /**
   * Will measure.
   *
   * @param scratch folder for photos, models and results; photos and models are kept there
   * @param threads workers of the run, threads of the floor and of the loops' engine
   * @param device where run and floor have their models; the loops know the CPU only
   */
  public WholeRuns(Path scratch, int threads, Device device, PrintWriter out) {
    this.scratch = scratch;
    this.threads = threads;
    this.device = device;
    this.out = out;
  }

  /** What is measured. */
  public enum Load {
    /** The cheapest filter and nothing behind it. */
    LIGHT(RandomModel.MOBILENETV2, null),
    /** The cheapest filter, and the species model on the tenth that it passes on. */
    LIGHT_CASCADE(RandomModel.MOBILENETV2, RandomModel.EFFICIENTNETV2M),
    /** A usual filter, and the species model on the tenth that it passes on. */
    CASCADE(RandomModel.RESNET18, RandomModel.EFFICIENTNETV2M),
    /** The species model on every photo. */
    HEAVY(null, RandomModel.EFFICIENTNETV2M);

    private final @Nullable RandomModel filter;
    private final @Nullable RandomModel species;

    Load(@Nullable RandomModel filter, @Nullable RandomModel species) {
      this.filter = filter;
      this.species = species;
    }
  }

  /**
   * How much is measured.
   *
   * @param photos how many are drawn
   * @param slowest how many of them the plain loops take; one photo after the other, their pace
   *     does not depend on that
   * @param rounds how often each side is measured, after one round that does not count
   */
  public record Count(int photos, int slowest, int rounds) {}

  /** Measures one load and prints a table; the first side is what the others are compared with. */
  public void measure(Load load, List<Side> sides, Count count) throws IOException {
    Task task = task(load, count.photos());
    Map<Side, List<Pace>> paces = new LinkedHashMap<>();
    Map<Side, OwnProgram> programs = new LinkedHashMap<>();
    try {
      for (Side side : sides) {
        programs.put(side, new OwnProgram(side, threads, scratch));
      }
      // One round more than counts: in the first, Java still compiles what is run often.
      for (int round = 0; round <= count.rounds(); round++) {
        for (Side side : sides) {
          Pace pace =
              Objects.requireNonNull(programs.get(side))
                  .run(side.isLoop() ? task.first(count.slowest()) : task);
          if (round > 0) {
            paces.computeIfAbsent(side, s -> new ArrayList<>()).add(pace);
          }
          tell(load, round, side, pace);
        }
      }
    } finally {
      programs.values().forEach(OwnProgram::close);
    }
    print(load, task.photos().size(), paces);
  }

  private void tell(Load load, int round, Side side, Pace pace) {
    out.printf(
        "%s %s: %s %.2f photos/s, %.1f s in all, %.0f %% busy, %d MB%s%n",
        load,
        round == 0 ? "warming up" : "round " + round,
        side.title(),
        pace.perSecond(),
        pace.seconds(),
        100 * pace.busy(),
        pace.peakMegabytes(),
        gpu(pace.gpuBusy()));
    out.flush();
  }

  private static String gpu(double busy) {
    return Double.isNaN(busy) ? "" : String.format(Locale.ROOT, ", GPU %.0f %% busy", 100 * busy);
  }

  private void print(Load load, int photos, Map<Side, List<Pace>> paces) {
    Side first = paces.keySet().iterator().next();
    List<Pace> firsts = Objects.requireNonNull(paces.get(first));
    double own = median(firsts, Pace::perSecond);
    out.printf(
        "%n%s, %d photos, %d threads, medians of %d%n", load, photos, threads, firsts.size());
    out.printf(
        "%-26s %9s %18s %16s %6s %8s%n",
        "", "photos/s", "lowest to highest", first.title() + " is", "busy", "memory");
    paces.forEach(
        (side, each) ->
            out.printf(
                "%-26s %9.2f %8.2f to %6.2f %15.2fx %4.0f %% %5d MB%s%n",
                side.title(),
                median(each, Pace::perSecond),
                each.stream().mapToDouble(Pace::perSecond).min().orElseThrow(),
                each.stream().mapToDouble(Pace::perSecond).max().orElseThrow(),
                own / median(each, Pace::perSecond),
                100 * median(each, Pace::busy),
                each.stream().mapToLong(Pace::peakMegabytes).max().orElseThrow(),
                gpu(median(each, Pace::gpuBusy))));
    out.println();
    out.flush();
  }

  private static double median(List<Pace> paces, ToDoubleFunction<Pace> number) {
    double[] sorted = paces.stream().mapToDouble(number).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private Task task(Load load, int count) throws IOException {
    List<Path> photos = DrawPhotos.into(scratch.resolve("photos-" + count), count);
    Path filter = model(load.filter);
    float blankFrom = filter == null ? 1 : blankFrom(filter, photos);
    return new Task(photos, filter, model(load.species), blankFrom, device);
  }

  private @Nullable Path model(@Nullable RandomModel model) throws IOException {
    if (model == null) {
      return null;
    }
    Path home = scratch.resolve("models");
    return WriteRandomModels.write(
        model, WriteRandomModels.Format.ONNX, WriteRandomModels.SEED, home);
  }

  /** The threshold at which a filter that knows nothing passes on a tenth. */
  private float blankFrom(Path folder, List<Path> photos) throws IOException {
    float[] scores = new float[photos.size()];
    try (LoadedModel model = Models.load(ModelFolder.open(folder), device);
        BlankFilter filter = model.newBlankFilter()) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] = i % DrawPhotos.BURST == 0 ? score(filter, photos.get(i)) : scores[i - 1];
      }
    } catch (PhotoException e) {
      throw new IllegalStateException("a drawn photo cannot be decoded", e);
    }
    Arrays.sort(scores);
    return scores[(int) (PASSED * scores.length)];
  }

  private static float score(BlankFilter filter, Path file) throws IOException, PhotoException {
    Photo photo = Photo.open(Files.readAllBytes(file), "photo", LIMITS);
    PixelBox whole = PixelBox.whole(photo.fullWidth(), photo.fullHeight());
    try (Picture picture = photo.decode(photo.denominatorFor(filter.need(), whole))) {
      return filter.judge(List.of(new Scene(picture, whole)))[0];
    }
  }
}
