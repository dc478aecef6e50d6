package org.trapline.bench.budget;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.trapline.bench.photos.DrawPhotos;
import org.trapline.models.djl.Device;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.pixels.Look;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Scene;
import org.trapline.models.pixels.Thumbnail;
import org.trapline.training.random.RandomModel;
import org.trapline.training.random.WriteRandomModels;

/**
 * Milliseconds that each stage takes for one photo of 12 megapixels, one thread, warm: medians of
 * several passes over the same drawn photos, and what follows for one to eight cores.
 */
public final class Budget {
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final PixelLimits LIMITS = new PixelLimits(100_000_000L);
  private static final int PHOTOS = 16;
  private static final int SPECIES_PHOTOS = 4;
  private static final int THUMBNAIL_SIDE = 320;
  private static final int[] CORES = {1, 2, 4, 8};

  private final Path scratch;
  private final int rounds;
  private final PrintWriter out;
  private final List<Path> files;
  private final List<byte[]> bytes = new ArrayList<>();

  /** Will measure with photos and models kept in {@code scratch}. */
  public Budget(Path scratch, int rounds, PrintWriter out) throws IOException {
    this.scratch = scratch;
    this.rounds = rounds;
    this.out = out;
    this.files = DrawPhotos.into(scratch.resolve("photos-" + PHOTOS), PHOTOS);
    for (Path file : files) {
      bytes.add(Files.readAllBytes(file));
    }
  }

  /** Measures all stages and prints them as tables in Markdown. */
  public void print() throws IOException, PhotoException {
    out.printf("| stage | ms a photo |%n| - | -: |%n");
    double read = tell(new Stage("read from the system's cache", this::read), PHOTOS);
    double hash = tell(new Stage("content hash", () -> bytes.forEach(ContentHash::of)), PHOTOS);
    double exif = tell(new Stage("EXIF", this::exif), PHOTOS);
    double open = tell(new Stage("walk through the JPEG's markers", this::open), PHOTOS);
    double full = decode(1);
    decode(2);
    decode(4);
    double eighth = decode(8);
    double look = look();
    thumbnail();
    double commit = commit();
    double light = model(RandomModel.MOBILENETV2, PHOTOS);
    double usual = model(RandomModel.RESNET18, PHOTOS);
    double species = model(RandomModel.EFFICIENTNETV2M, SPECIES_PHOTOS);
    double every = read + hash + exif + open + look + commit;
    out.printf(
        "%n| floor, photos a second on ... cores | 1 | 2 | 4 | 8 |%n| - | -: | -: | -: | -: |%n");
    floor("MobileNet-like filter at 1/8", every + eighth + light);
    floor("ResNet-18-like filter at 1/8", every + eighth + usual);
    floor(
        "ResNet-18-like filter, species model on a tenth",
        every + eighth + usual + (full + species) / 10);
    floor("species model on every photo, full decoding", every + full + species);
    out.flush();
  }

  private void floor(String name, double millis) {
    out.printf("| %s |", name);
    for (int cores : CORES) {
      out.printf(" %.1f |", cores * 1000 / millis);
    }
    out.println();
  }

  private double tell(Stage stage, int photos) throws IOException, PhotoException {
    // Until Java has compiled what is run often.
    long warm = System.nanoTime() + WARM_UP_NANOS;
    do {
      stage.work().run();
    } while (System.nanoTime() < warm);
    double[] millis = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      stage.work().run();
      millis[round] = (System.nanoTime() - start) / 1e6 / photos;
    }
    double median = DoubleStream.of(millis).sorted().toArray()[rounds / 2];
    out.printf("| %s | %.2f |%n", stage.name(), median);
    out.flush();
    return median;
  }

  private void read() throws IOException {
    for (Path file : files) {
      Files.readAllBytes(file);
    }
  }

  private void exif() {
    for (byte[] photo : bytes) {
      ExifReader.read(photo, MediaFormat.JPEG, "IMG_00000.JPG", Instant.EPOCH);
    }
  }

  private void open() throws PhotoException {
    for (byte[] photo : bytes) {
      photo(photo);
    }
  }

  private static Photo photo(byte[] photo) throws PhotoException {
    return Photo.open(photo, "IMG_00000.JPG", LIMITS);
  }

  private double decode(int denominator) throws IOException, PhotoException {
    List<Photo> photos = new ArrayList<>();
    for (byte[] photo : bytes) {
      photos.add(photo(photo));
    }
    return tell(
        new Stage(
            denominator == 1 ? "decode in full" : "decode at 1/" + denominator,
            () -> {
              for (Photo photo : photos) {
                photo.decode(denominator).close();
              }
            }),
        PHOTOS);
  }

  private double look() throws IOException, PhotoException {
    try (Picture picture = photo(bytes.get(0)).decode(8)) {
      return tell(
          new Stage(
              "brightness, light and perceptual hash, at 1/8",
              () -> IntStream.range(0, PHOTOS).forEach(i -> Look.of(picture, picture.whole()))),
          PHOTOS);
    }
  }

  private void thumbnail() throws IOException, PhotoException {
    try (Picture picture = photo(bytes.get(0)).decode(1)) {
      tell(
          new Stage(
              "thumbnail of a kept photo",
              () ->
                  IntStream.range(0, PHOTOS)
                      .forEach(i -> Thumbnail.jpeg(picture, picture.whole(), THUMBNAIL_SIDE))),
          PHOTOS);
    }
  }

  private double commit() throws IOException, PhotoException {
    CommitRows rows =
        new CommitRows(
            scratch.resolve("photos-" + PHOTOS), weights(RandomModel.MOBILENETV2), fresh());
    return tell(
        new Stage("row encoded and committed, in a chunk of 128", rows::run), CommitRows.ROWS);
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(scratch, "rows-");
  }

  private Path weights(RandomModel model) throws IOException {
    return WriteRandomModels.write(
        model, WriteRandomModels.Format.ONNX, WriteRandomModels.SEED, scratch.resolve("models"));
  }

  /** Resizing and the network, in the batches of a run. */
  private double model(RandomModel model, int photos) throws IOException, PhotoException {
    Path folder = weights(model);
    boolean filter = model != RandomModel.EFFICIENTNETV2M;
    List<Scene> scenes = new ArrayList<>();
    try (LoadedModel loaded = Models.load(ModelFolder.open(folder), Device.CPU)) {
      for (byte[] photo : bytes.subList(0, photos)) {
        Picture picture = photo(photo).decode(filter ? 8 : 1);
        scenes.add(new Scene(picture, picture.whole()));
      }
      String name =
          "resize and %s, %s at %s"
              .formatted(
                  filter ? "filter" : "species model", model, filter ? "224 pixels" : "480 pixels");
      if (filter) {
        try (var blank = loaded.newBlankFilter()) {
          return tell(new Stage(name, () -> blank.judge(scenes)), photos);
        }
      }
      try (var species = loaded.newSpeciesClassifier()) {
        return tell(new Stage(name, () -> species.classify(scenes)), photos);
      }
    } finally {
      scenes.forEach(scene -> scene.picture().close());
    }
  }
}
