package org.trapline.bench.photos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.training.scenes.DrawScene;
import org.trapline.training.scenes.Light;
import org.trapline.training.scenes.SceneSpec;
import org.trapline.training.scenes.Season;
import org.trapline.training.scenes.Station;
import org.trapline.training.scenes.Weather;

/**
 * Draws photos of 4000 x 3000 pixels and about 1.9 MB, as a camera of 12 megapixels takes them. The
 * scene is drawn at a quarter of the size and enlarged; sensor noise brings the fine detail that
 * makes a JPEG as large as a real one. Drawing takes longer than all that is measured, so a scene
 * serves for a burst of several photos, which differ in a comment and so in their content. The same
 * number gives the same bytes.
 */
public final class DrawPhotos {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final int SMALLER = 4;

  /** Quality and noise that bring a photo to 1.9 MB. */
  private static final int QUALITY = 85;

  private static final double NOISE = 6.2;

  /** That many photos in a row show one scene and have the same pixels. */
  public static final int BURST = 4;

  private static final short COMMENT = (short) 0xfffe;

  /** A segment's marker and its length. */
  private static final int COMMENT_HEAD = 4;

  private DrawPhotos() {}

  /** Makes this many photos in {@code folder}; those that are there already are kept. */
  public static List<Path> into(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    List<Path> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path photo = folder.resolve("IMG_%05d.JPG".formatted(i));
      photos.add(photo);
    }
    try {
      IntStream.rangeClosed(0, (count - 1) / BURST).parallel().forEach(i -> drawBurst(photos, i));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return photos;
  }

  private static void drawBurst(List<Path> photos, int number) {
    int from = number * BURST;
    List<Path> burst = photos.subList(from, Math.min(from + BURST, photos.size()));
    if (burst.stream().allMatch(Files::exists)) {
      return;
    }
    byte[] scene = jpeg(number);
    try {
      for (int i = 0; i < burst.size(); i++) {
        Files.write(burst.get(i), commented(scene, from + i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same picture with a comment segment behind the JPEG's first marker. */
  private static byte[] commented(byte[] jpeg, int number) {
    byte[] comment = "photo %08d".formatted(number).getBytes(US_ASCII);
    return ByteBuffer.allocate(jpeg.length + COMMENT_HEAD + comment.length)
        .put(jpeg, 0, 2)
        .putShort(COMMENT)
        .putShort((short) (2 + comment.length))
        .put(comment)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** The bytes of one photo. */
  public static byte[] jpeg(int number) {
    Light light = number % 2 == 0 ? Light.DAY : Light.INFRARED;
    SceneSpec spec =
        new SceneSpec(
            new Station(number / 8, false),
            Season.SUMMER,
            Weather.CLEAR,
            light,
            8L * number,
            List.of());
    try (Mat small = DrawScene.draw(spec, WIDTH / SMALLER, HEIGHT / SMALLER).raster().toMat();
        Mat large = new Mat();
        Mat noise = new Mat(HEIGHT, WIDTH, opencv_core.CV_16SC3);
        Mat zero = new Mat(1, 1, opencv_core.CV_64F, Scalar.all(0));
        Mat spread = new Mat(1, 1, opencv_core.CV_64F, Scalar.all(NOISE));
        Size size = new Size(WIDTH, HEIGHT)) {
      opencv_imgproc.resize(small, large, size, 0, 0, opencv_imgproc.INTER_CUBIC);
      opencv_core.setRNGSeed(number);
      opencv_core.randn(noise, zero, spread);
      try (Mat none = new Mat()) {
        opencv_core.add(large, noise, large, none, opencv_core.CV_8U);
      }
      return encode(large);
    }
  }

  private static byte[] encode(Mat photo) {
    try (BytePointer out = new BytePointer();
        IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY)) {
      if (!opencv_imgcodecs.imencode(".jpg", photo, out, options)) {
        throw new IllegalStateException("OpenCV could not encode a photo");
      }
      byte[] bytes = new byte[(int) out.limit()];
      out.get(bytes);
      return bytes;
    }
  }
}
