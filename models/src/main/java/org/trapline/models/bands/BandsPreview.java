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

import java.util.ArrayList;
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
 * by in one photo is gone; where a sample is too small for that, it is smeared sideways beyond
 * recognition, which leaves rows and so bands as they are.
 */
public final class BandsPreview {
  private static final int COLUMNS = 3;
  private static final int GAP = 12;
  private static final int LINE_HEIGHT = 18;
  private static final int PANEL_WIDTH = 480;

  private static final double NAME_SIZE = 0.45;
  private static final double REASON_SIZE = 0.36;

  /** So many letters of REASON_SIZE fit above a panel. */
  private static final int LINE_LENGTH = 74;

  /** With fewer photos, somebody standing still for one burst could be half of them. */
  private static final int MIN_FOR_MEDIAN = 8;

  /** A smeared picture is made of this many cells across. */
  private static final int SMEARED_CELLS = 12;

  private BandsPreview() {}

  /**
   * One camera of the preview.
   *
   * @param title the line above the picture, such as deployment and camera
   * @param camera whose photos they are
   * @param measured the rectangle to draw
   * @param photos the sample, all of one size, at least one
   */
  public record Panel(
      String title, CameraKey camera, BandMeasurement measured, List<SmallPhoto> photos) {
    /** Refuses a camera without a photo. */
    public Panel {
      photos = List.copyOf(photos);
      if (photos.isEmpty()) {
        throw new IllegalArgumentException("no photo to draw for " + camera.words());
      }
    }

    /** One camera, titled with its name. */
    public Panel(CameraKey camera, BandMeasurement measured, List<SmallPhoto> photos) {
      this(camera.words(), camera, measured, photos);
    }
  }

  /** Draws all cameras into one PNG. */
  public static byte[] png(List<Panel> panels) {
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("there is no camera to draw");
    }
    OpenCv.ready();
    int columns = Math.min(COLUMNS, panels.size());
    List<List<Panel>> rows = new ArrayList<>();
    for (int i = 0; i < panels.size(); i += columns) {
      rows.add(panels.subList(i, Math.min(i + columns, panels.size())));
    }
    int height = GAP + rows.stream().mapToInt(BandsPreview::heightOfRow).sum();
    try (Scalar white = Scalar.all(255);
        Mat sheet = new Mat(height, columns * (PANEL_WIDTH + GAP) + GAP, CV_8UC3, white);
        BytePointer png = new BytePointer()) {
      int y = GAP;
      for (List<Panel> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          draw(sheet, row.get(column), GAP + column * (PANEL_WIDTH + GAP), y);
        }
        y += heightOfRow(row);
      }
      if (!imencode(".png", sheet, png)) {
        throw new IllegalStateException("OpenCV could not write the preview as PNG");
      }
      byte[] bytes = new byte[(int) png.limit()];
      png.get(bytes);
      return bytes;
    }
  }

  private static int heightOfRow(List<Panel> row) {
    int tallest = row.stream().mapToInt(BandsPreview::height).max().orElse(0);
    return tallest + 3 * LINE_HEIGHT + GAP;
  }

  private static int height(Panel panel) {
    return Math.round((float) PANEL_WIDTH * panel.camera().height() / panel.camera().width());
  }

  private static void draw(Mat sheet, Panel panel, int x, int y) {
    write(sheet, panel.title(), x, y + LINE_HEIGHT - 5, NAME_SIZE);
    String reason = panel.measured().source() + ": " + panel.measured().reason();
    int split = reason.length() <= LINE_LENGTH ? reason.length() : lastBlank(reason);
    write(sheet, reason.substring(0, split), x, y + 2 * LINE_HEIGHT - 5, REASON_SIZE);
    write(sheet, reason.substring(split).strip(), x, y + 3 * LINE_HEIGHT - 5, REASON_SIZE);
    int height = height(panel);
    try (Mat median = median(panel.photos());
        Rect place = new Rect(x, y + 3 * LINE_HEIGHT, PANEL_WIDTH, height);
        Mat target = new Mat(sheet, place);
        Size size = new Size(PANEL_WIDTH, height)) {
      if (panel.photos().size() < MIN_FOR_MEDIAN) {
        smear(median);
      }
      resize(median, target, size, 0, 0, INTER_LINEAR);
      outline(target, panel);
    }
  }

  private static int lastBlank(String reason) {
    int blank = reason.lastIndexOf(' ', LINE_LENGTH);
    return blank < 0 ? LINE_LENGTH : blank;
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
    int most = (int) (LINE_LENGTH * REASON_SIZE / size);
    String fitting = ascii.length() <= most ? ascii : ascii.substring(0, most - 3) + "...";
    try (Point start = new Point(x, y);
        Scalar black = Scalar.all(0)) {
      putText(sheet, fitting, start, FONT_HERSHEY_SIMPLEX, size, black, 1, LINE_AA, false);
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

  private static void smear(Mat picture) {
    try (Mat cells = new Mat();
        Size few = new Size(SMEARED_CELLS, picture.rows())) {
      resize(picture, cells, few, 0, 0, INTER_AREA);
      resize(cells, picture, picture.size(), 0, 0, INTER_LINEAR);
    }
  }
}
