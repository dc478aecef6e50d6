package org.trapline.models.input;

import org.bytedeco.javacpp.indexer.FloatRawIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm.Colours;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.folder.TensorForm.Layout;
import org.trapline.models.pixels.OpenCv;
import org.trapline.models.pixels.Scene;

/**
 * Writes scenes into a network's input. OpenCV resizes bytes bilinearly, exactly as the reference
 * systems do; then a table of 256 numbers per colour, made by {@link
 * org.trapline.models.folder.Normalisation#apply}, turns bytes into the network's numbers, so that
 * each of them is exactly what the card's formula gives. One instance per thread; close it.
 */
public final class InputWriter implements AutoCloseable {
  private final InputSpec spec;
  private final Mat table;
  private final Mat[] tables;
  private final Mat resized = new Mat();
  private final MatVector planes = new MatVector(3);

  /** Prepares the tables of a card. */
  public InputWriter(InputSpec spec) {
    OpenCv.ready();
    this.spec = spec;
    this.tables = new Mat[3];
    for (int channel = 0; channel < 3; channel++) {
      tables[channel] = table(channel);
    }
    this.table = new Mat();
    try (MatVector all = new MatVector(tables)) {
      opencv_core.merge(all, table);
    }
  }

  /** Writes a scene into its place of the batch, whose size must be the placement's. */
  public void write(Scene scene, Placement placement, InputBatch batch, int index) {
    try (Mat bytes = fit(scene, placement)) {
      if (spec.form().colours() == Colours.RGB) {
        opencv_imgproc.cvtColor(bytes, bytes, opencv_imgproc.COLOR_BGR2RGB);
      }
      if (spec.form().layout() == Layout.NHWC) {
        writeInterleaved(bytes, batch, index);
      } else {
        writePlanes(bytes, batch, index);
      }
    }
  }

  /** The scene at the input's size, in bytes, still in BGR order; the caller closes it. */
  private Mat fit(Scene scene, Placement placement) {
    try (Mat view = scene.picture().view(scene.part());
        Size size = new Size(placement.resizedWidth(), placement.resizedHeight())) {
      resize(view, size);
      return put(placement);
    }
  }

  private void resize(Mat view, Size size) {
    if (view.cols() == size.width() && view.rows() == size.height()) {
      view.copyTo(resized);
    } else if (spec.resize().kind() == Kind.STRETCH_FLOAT) {
      FloatStretch.resize(view, resized, size.width(), size.height());
    } else if (spec.resize().interpolation() == Interpolation.HALVING) {
      Halving.resize(view, resized, size.width(), size.height());
    } else {
      opencv_imgproc.resize(view, resized, size, 0, 0, interpolation(view, size));
    }
  }

  private int interpolation(Mat view, Size size) {
    boolean shrinks = size.width() < view.cols() && size.height() < view.rows();
    return shrinks && spec.resize().interpolation() == Interpolation.AREA
        ? opencv_imgproc.INTER_AREA
        : opencv_imgproc.INTER_LINEAR;
  }

  /** Puts the resized scene on grey, or cuts its middle out. */
  private Mat put(Placement at) {
    int cutLeft = Math.max(0, -at.left());
    int cutTop = Math.max(0, -at.top());
    int width = Math.min(at.resizedWidth() - cutLeft, at.inputWidth());
    int height = Math.min(at.resizedHeight() - cutTop, at.inputHeight());
    int grey = spec.resize().pad();
    try (Scalar colour = new Scalar(grey, grey, grey, 0);
        Rect cut = new Rect(cutLeft, cutTop, width, height);
        Rect place = new Rect(Math.max(0, at.left()), Math.max(0, at.top()), width, height)) {
      Mat canvas = new Mat(at.inputHeight(), at.inputWidth(), opencv_core.CV_8UC3, colour);
      try (Mat source = new Mat(resized, cut);
          Mat target = new Mat(canvas, place)) {
        source.copyTo(target);
      }
      return canvas;
    }
  }

  private void writeInterleaved(Mat bytes, InputBatch batch, int index) {
    int type = opencv_core.CV_MAKETYPE(depth(), 3);
    try (Mat target = new Mat(batch.height(), batch.width(), type, batch.at(index, 0))) {
      convert(bytes, table, target);
    }
  }

  private void writePlanes(Mat bytes, InputBatch batch, int index) {
    opencv_core.split(bytes, planes);
    long planeBytes = (long) batch.height() * batch.width() * spec.form().element().bytes();
    for (int channel = 0; channel < 3; channel++) {
      try (Mat plane = planes.get(channel);
          Mat target =
              new Mat(
                  batch.height(), batch.width(), depth(), batch.at(index, channel * planeBytes))) {
        convert(plane, tables[channel], target);
      }
    }
  }

  private void convert(Mat bytes, Mat lookup, Mat target) {
    if (spec.form().element() == Element.UINT8) {
      bytes.copyTo(target);
    } else {
      opencv_core.LUT(bytes, lookup, target);
    }
  }

  private Mat table(int channel) {
    Mat numbers = new Mat(1, 256, opencv_core.CV_32F);
    try (FloatRawIndexer cells = numbers.createIndexer()) {
      for (int value = 0; value < 256; value++) {
        cells.put(0, value, spec.normalisation().apply(value, channel));
      }
    }
    if (depth() != opencv_core.CV_32F) {
      numbers.convertTo(numbers, depth());
    }
    return numbers;
  }

  private int depth() {
    return switch (spec.form().element()) {
      case FLOAT32 -> opencv_core.CV_32F;
      case FLOAT16 -> opencv_core.CV_16F;
      case UINT8 -> opencv_core.CV_8U;
    };
  }

  @Override
  public void close() {
    for (Mat channel : tables) {
      channel.close();
    }
    table.close();
    resized.close();
    planes.close();
  }
}
