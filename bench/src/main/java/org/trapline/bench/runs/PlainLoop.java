package org.trapline.bench.runs;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;
import org.trapline.models.djl.Device;

/**
 * What a competent user writes in an afternoon: one photo after the other, decoded in full, then
 * filter, then species, one picture per call, all cores given to the engine.
 */
final class PlainLoop implements Contestant {
  private static final int FILTER_SIDE = 224;
  private static final int SPECIES_SIDE = 480;

  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] STD = {0.229f, 0.224f, 0.225f};

  private final Decoder decoder;
  private final int threads;

  PlainLoop(Decoder decoder, int threads) {
    this.decoder = decoder;
    this.threads = threads;
  }

  /** Who decodes. */
  enum Decoder {
    /** OpenCV's imread. */
    OPENCV("plain loop, OpenCV"),
    /** Java's ImageIO, as DJL uses it. */
    IMAGE_IO("plain loop, DJL's ImageIO");

    private final String title;

    Decoder(String title) {
      this.title = title;
    }
  }

  @Override
  public String name() {
    return decoder.title;
  }

  @Override
  public Pace run(Task task) throws IOException {
    int photos = 0;
    try (StopWatch watch = new StopWatch(Device.CPU);
        OrtSession filter = session(task.filter());
        OrtSession species = session(task.species())) {
      for (Path photo : task.photos()) {
        look(photo, filter, species, task.blankFrom());
        photos++;
        if (photos % task.chunk() == 0) {
          watch.begin(photos);
          watch.end(photos);
        }
      }
      return watch.stop();
    } catch (OrtException e) {
      throw new IOException(e);
    }
  }

  private @Nullable OrtSession session(@Nullable Path folder) throws OrtException {
    if (folder == null) {
      return null;
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      return OrtEnvironment.getEnvironment()
          .createSession(folder.resolve("weights.onnx").toString(), options);
    }
  }

  private void look(
      Path photo, @Nullable OrtSession filter, @Nullable OrtSession species, float blankFrom)
      throws IOException, OrtException {
    try (Shot shot = open(photo)) {
      if (filter != null) {
        float[] logits = answer(filter, shot.small(FILTER_SIDE), Order.PLANES);
        if (1 / (1 + Math.exp(logits[1] - logits[0])) >= blankFrom) {
          return;
        }
      }
      if (species != null) {
        answer(species, shot.small(SPECIES_SIDE), Order.PIXELS);
      }
    }
  }

  private enum Order {
    PLANES,
    PIXELS
  }

  /** A decoded photo. */
  private interface Shot extends AutoCloseable {
    /** Red, green, blue of each pixel, stretched to a square. */
    int[] small(int side);

    @Override
    void close();
  }

  private Shot open(Path photo) throws IOException {
    return decoder == Decoder.OPENCV
        ? new MatShot(opencv_imgcodecs.imread(photo.toString()))
        : new ImageShot(new BufferedImageFactory().fromFile(photo));
  }

  private record MatShot(Mat bgr) implements Shot {
    @Override
    public int[] small(int side) {
      int[] rgb = new int[side * side];
      try (Mat small = new Mat();
          Size size = new Size(side, side)) {
        opencv_imgproc.resize(bgr, small, size);
        byte[] bytes = new byte[3 * rgb.length];
        small.data().get(bytes);
        for (int i = 0; i < rgb.length; i++) {
          int red = bytes[3 * i + 2] & 255;
          int green = bytes[3 * i + 1] & 255;
          rgb[i] = red << 16 | green << 8 | (bytes[3 * i] & 255);
        }
      }
      return rgb;
    }

    @Override
    public void close() {
      bgr.close();
    }
  }

  private record ImageShot(Image image) implements Shot {
    @Override
    public int[] small(int side) {
      BufferedImage small = (BufferedImage) image.resize(side, side, false).getWrappedImage();
      return small.getRGB(0, 0, side, side, null, 0, side);
    }

    @Override
    public void close() {
      // The heap has it.
    }
  }

  private static float[] answer(OrtSession session, int[] rgb, Order order) throws OrtException {
    int side = (int) Math.sqrt(rgb.length);
    long[] shape =
        order == Order.PLANES ? new long[] {1, 3, side, side} : new long[] {1, side, side, 3};
    FloatBuffer numbers = FloatBuffer.allocate(3 * rgb.length);
    for (int i = 0; i < rgb.length; i++) {
      for (int c = 0; c < 3; c++) {
        float value = ((rgb[i] >> (8 * (2 - c))) & 255) / 255f;
        if (order == Order.PLANES) {
          numbers.put(c * rgb.length + i, (value - MEAN[c]) / STD[c]);
        } else {
          numbers.put(3 * i + c, value);
        }
      }
    }
    try (OnnxTensor input =
            OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), numbers, shape);
        OrtSession.Result result = session.run(Map.of("images", input))) {
      return ((float[][]) result.get(0).getValue())[0];
    }
  }
}
