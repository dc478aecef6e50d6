package org.trapline.models.bands;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.models.pixels.OpenCv;
import org.trapline.schemas.BandSource;

/**
 * Draws one picture for each camera with the rectangle that is kept: green where bands are cut off,
 * grey where nothing needs to be, red where nothing is cut off for want of certainty.
 *
 * <p>No photo is shown. What is drawn is the median of the camera's sample, in which whoever walked
 * by in one photo is gone; where a sample is too small for that, the middle is blurred beyond
 * recognition.
 */
public final class BandsPreview {
  private static final int COLUMNS = 3;
  private static final int GAP = 12;
  private static final int LINE_HEIGHT = 18;
  private static final int PANEL_WIDTH = 480;

  /** With fewer photos, somebody standing still for one burst could be half of them. */
  private static final int MIN_FOR_MEDIAN = 8;

  /** The share of each side that stays sharp when the middle is blurred: there bands are. */
  private static final double SHARP_SHARE = 0.12;

  /** The blurred middle is made of this many cells across. */
  private static final int BLURRED_CELLS = 12;

  private BandsPreview() {}

  /**
   * One camera of the preview.
   *
   * @param camera whose photos they are
   * @param measured the rectangle to draw
   * @param photos the sample, all of one size, at least one
   */
  public record Panel(CameraKey camera, BandMeasurement measured, List<SmallPhoto> photos) {
    /** Refuses a camera without a photo. */
    public Panel {
      photos = List.copyOf(photos);
      if (photos.isEmpty()) {
        throw new IllegalArgumentException("no photo to draw for " + camera.words());
      }
    }
  }

  /** Draws all cameras into one PNG. */
  public static byte[] png(List<Panel> panels) {
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("there is no camera to draw");
    }
    OpenCv.ready();
    int columns = Math.min(COLUMNS, panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    int tallest = panels.stream().mapToInt(BandsPreview::height).max().orElse(0);
    int cellHeight = tallest + 3 * LINE_HEIGHT + GAP;
    try (Scalar white = Scalar.all(255);
        Mat sheet =
            new Mat(rows * cellHeight + GAP, columns * (PANEL_WIDTH + GAP) + GAP, CV_8UC3, white);
        BytePointer png = new BytePointer()) {
      for (int i = 0; i < panels.size(); i++) {
        int x = GAP + i % columns * (PANEL_WIDTH + GAP);
        int y = GAP + i / columns * cellHeight;
        draw(sheet, panels.get(i), x, y);
      }
      if (!imencode(".png", sheet, png)) {
        throw new IllegalStateException("OpenCV could not write the preview as PNG");
      }
      byte[] bytes = new byte[(int) png.limit()];
      png.get(bytes);
      return bytes;
    }
  }

  private static int height(Panel panel) {
    return Math.round((float) PANEL_WIDTH * panel.camera().height() / panel.camera().width());
  }

  private static void draw(Mat sheet, Panel panel, int x, int y) {
    write(sheet, panel.camera().words(), x, y + LINE_HEIGHT - 5, 0.5);
    String reason = panel.measured().reason();
    int split = reason.length() <= 78 ? reason.length() : reason.lastIndexOf(' ', 78);
    write(sheet, reason.substring(0, split), x, y + 2 * LINE_HEIGHT - 5, 0.36);
    write(sheet, reason.substring(split).strip(), x, y + 3 * LINE_HEIGHT - 5, 0.36);
    int height = height(panel);
    try (Mat median = median(panel.photos());
        Rect place = new Rect(x, y + 3 * LINE_HEIGHT, PANEL_WIDTH, height);
        Mat target = new Mat(sheet, place);
        Size size = new Size(PANEL_WIDTH, height)) {
      if (panel.photos().size() < MIN_FOR_MEDIAN) {
        blurMiddle(median);
      }
      resize(median, target, size, 0, 0, INTER_LINEAR);
      outline(target, panel);
    }
  }

  private static void outline(Mat target, Panel panel) {
    BandMeasurement measured = panel.measured();
    double scale = (double) PANEL_WIDTH / panel.camera().width();
    BandSource source = measured.source();
    boolean whole = source == BandSource.NO_BAND || source == BandSource.NONE;
    try (Scalar color =
            measured.unsure()
                ? new Scalar(0, 0, 230, 0)
                : whole ? new Scalar(150, 150, 150, 0) : new Scalar(0, 200, 0, 0);
        Point corner = point(measured.scene().x(), measured.scene().y(), scale);
        Point opposite =
            point(measured.scene().right() - 1, measured.scene().bottom() - 1, scale)) {
      rectangle(target, corner, opposite, color, 1, LINE_8, 0);
    }
  }

  private static Point point(int x, int y, double scale) {
    return new Point((int) (x * scale), (int) (y * scale));
  }

  private static void write(Mat sheet, String text, int x, int y, double size) {
    // OpenCV's fonts know ASCII only; they need no fonts on the machine.
    String ascii = text.replaceAll("[^\\x20-\\x7e]", "?");
    try (Point start = new Point(x, y);
        Scalar black = Scalar.all(0)) {
      putText(sheet, ascii, start, FONT_HERSHEY_SIMPLEX, size, black, 1, LINE_AA, false);
    }
  }

  private static Mat median(List<SmallPhoto> photos) {
    SmallPhoto first = photos.get(0);
    byte[] median = new byte[first.width() * first.height() * SmallPhoto.CHANNELS];
    int[] values = new int[photos.size()];
    for (int at = 0; at < median.length; at++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = photos.get(i).value(at);
      }
      Arrays.sort(values);
      median[at] = (byte) values[values.length / 2];
    }
    Mat mat = new Mat(first.height(), first.width(), CV_8UC3);
    mat.data().put(median);
    return mat;
  }

  private static void blurMiddle(Mat picture) {
    int y = (int) (picture.rows() * SHARP_SHARE);
    try (Mat middle = picture.rowRange(y, picture.rows() - y);
        Mat cells = new Mat();
        Size few = new Size(BLURRED_CELLS, BLURRED_CELLS)) {
      resize(middle, cells, few, 0, 0, INTER_AREA);
      resize(cells, middle, middle.size(), 0, 0, INTER_LINEAR);
    }
  }
}
