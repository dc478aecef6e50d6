package org.trapline.models.pixels;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.trapline.schemas.PixelBox;

/**
 * Draws photos for tests: a landscape of soft noise that depends on a seed alone, with rectangles
 * on top, as bytes of a JPEG with EXIF or of a PNG. Each method changes the photo and returns it.
 *
 * <pre>{@code
 * byte[] file = SyntheticPhoto.sized(640, 480).seed(7).make("RECONYX").model("HC600")
 *     .taken(LocalDateTime.of(2024, 5, 1, 10, 0)).with(new PixelBox(10, 10, 50, 40), Color.ORANGE)
 *     .jpeg();
 * }</pre>
 */
public final class SyntheticPhoto {
  private static final DateTimeFormatter EXIF_DATE =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
  private static final int NOISE_CELLS = 24;

  private final int width;
  private final int height;
  private final ExifWriter exif = new ExifWriter();
  private final List<Patch> patches = new ArrayList<>();
  private long seed;
  private boolean infrared;
  private float quality = 0.9f;

  private record Patch(PixelBox box, Color color) {}

  private SyntheticPhoto(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A daylight photo of this stored size without EXIF. */
  public static SyntheticPhoto sized(int width, int height) {
    return new SyntheticPhoto(width, height);
  }

  /** Another seed gives another landscape. */
  public SyntheticPhoto seed(long value) {
    seed = value;
    return this;
  }

  /** Grey and dark, as under infrared light. */
  public SyntheticPhoto infrared() {
    infrared = true;
    return this;
  }

  /** Paints a rectangle on top: an animal, a band. */
  public SyntheticPhoto with(PixelBox box, Color color) {
    patches.add(new Patch(box, color));
    return this;
  }

  /** JPEG quality, 0 to 1. */
  public SyntheticPhoto quality(float value) {
    quality = value;
    return this;
  }

  /** EXIF Make. */
  public SyntheticPhoto make(String value) {
    exif.make(value);
    return this;
  }

  /** EXIF Model. */
  public SyntheticPhoto model(String value) {
    exif.model(value);
    return this;
  }

  /** EXIF BodySerialNumber. */
  public SyntheticPhoto serial(String value) {
    exif.serial(value);
    return this;
  }

  /** EXIF Orientation, 1 to 8; the stored pixels stay as they are. */
  public SyntheticPhoto orientation(int value) {
    exif.orientation(value);
    return this;
  }

  /** EXIF DateTimeOriginal. */
  public SyntheticPhoto taken(LocalDateTime time) {
    return takenText(EXIF_DATE.format(time));
  }

  /** EXIF DateTimeOriginal as this text, which need not be a date. */
  public SyntheticPhoto takenText(String text) {
    exif.taken(text);
    return this;
  }

  /** EXIF OffsetTimeOriginal, such as {@code +02:00}. */
  public SyntheticPhoto offset(String text) {
    exif.offset(text);
    return this;
  }

  /** EXIF MakerNote. */
  public SyntheticPhoto makerNote(byte[] note) {
    exif.makerNote(note);
    return this;
  }

  /** The file as a JPEG. */
  public byte[] jpeg() {
    byte[] plain = encoded(image());
    return exif.isEmpty() ? plain : exif.insertInto(plain);
  }

  /** The file as a PNG, without EXIF. */
  public byte[] png() {
    return written("png");
  }

  /** The file as a BMP, GIF or TIFF, without EXIF. */
  public byte[] written(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image(), format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The pixels before any encoding. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    double[][] noise = noise();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        paint(bgr, 3 * (y * width + x), value(x, y, noise), 1 - (double) y / height);
      }
    }
    Graphics2D graphics = image.createGraphics();
    for (Patch patch : patches) {
      graphics.setColor(patch.color());
      PixelBox box = patch.box();
      graphics.fillRect(box.x(), box.y(), box.width(), box.height());
    }
    graphics.dispose();
    return image;
  }

  private double[][] noise() {
    Random random = new Random(seed);
    double[][] noise = new double[NOISE_CELLS + 1][NOISE_CELLS + 1];
    for (double[] row : noise) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextDouble();
      }
    }
    return noise;
  }

  /** Soft noise between 0 and 1. */
  private double value(int x, int y, double[][] noise) {
    double u = (double) x / width * NOISE_CELLS;
    double v = (double) y / height * NOISE_CELLS;
    int i = (int) u;
    int j = (int) v;
    double top = noise[j][i] + (u - i) * (noise[j][i + 1] - noise[j][i]);
    double low = noise[j + 1][i] + (u - i) * (noise[j + 1][i + 1] - noise[j + 1][i]);
    return top + (v - j) * (low - top);
  }

  /** Sky above, meadow below; or a dark grey night. */
  private void paint(byte[] bgr, int at, double value, double sky) {
    int grey = (int) (20 + 100 * value);
    bgr[at] = (byte) (infrared ? grey : (int) (40 + 40 * value + 150 * sky));
    bgr[at + 1] = (byte) (infrared ? grey : (int) (90 + 70 * value + 40 * sky));
    bgr[at + 2] = (byte) (infrared ? grey : (int) (60 + 80 * value));
  }

  private byte[] encoded(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
