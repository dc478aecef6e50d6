package org.trapline.bench.kernels;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trapline.bench.photos.DrawPhotos;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.pixels.Look;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;

/** What is done to a photo of 12 megapixels before a model sees it, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PhotoKernels {
  private static final PixelLimits LIMITS = new PixelLimits(100_000_000L);
  private static final List<byte[]> PHOTO = List.of(DrawPhotos.jpeg(0));

  /** Sides are divided by this. */
  @Param({"1", "2", "4", "8"})
  public int denominator;

  /** Decoding. */
  @Benchmark
  public int decode() throws PhotoException {
    try (Picture picture = open().decode(denominator)) {
      return picture.width();
    }
  }

  /** Decoding, then brightness and perceptual hash. */
  @Benchmark
  public Look decodeAndLook() throws PhotoException {
    try (Picture picture = open().decode(denominator)) {
      return Look.of(picture, picture.whole());
    }
  }

  /** The content hash; the denominator plays no part. */
  @Benchmark
  public String hash() {
    return ContentHash.of(PHOTO.get(0));
  }

  /** EXIF; the denominator plays no part. */
  @Benchmark
  public CaptureFacts exif() {
    return ExifReader.read(PHOTO.get(0), MediaFormat.JPEG, "IMG_00000.JPG", Instant.EPOCH);
  }

  private static Photo open() throws PhotoException {
    return Photo.open(PHOTO.get(0), "IMG_00000.JPG", LIMITS);
  }
}
