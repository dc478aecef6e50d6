package org.trapline.models.pixels;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Decodes JPEGs through the JDK: slower, but it tells what libjpeg complains about, fills up what a
 * truncated file lacks, and hands over CMYK as it is. Pixels are taken from the raster and never
 * through {@code getRGB}, which would convert grey and tagged colours.
 */
final class ImageIoDecoder {
  private static final int CMYK_BANDS = 4;
  private static final int CHANNELS = 3;

  /** The size does not matter for finding damage, and a small one spares memory. */
  private static final int CHECK_STRIDE = 16;

  static {
    OpenCv.ready();
  }

  private ImageIoDecoder() {}

  /**
   * Pixels as stored, BGR, 8 bits; empty if the JDK cannot read them.
   *
   * @param cmyk whether the picture has four components
   */
  static Mat decode(byte[] bytes, boolean cmyk) {
    ImageReader reader = reader();
    try (ImageInputStream input = input(bytes)) {
      reader.setInput(input);
      return mat(raster(reader, cmyk), cmyk && Inks.areYcck(bytes));
    } catch (IOException | RuntimeException e) {
      // On broken files the reader throws, beside its own kind, IllegalArgumentException,
      // IndexOutOfBoundsException and NegativeArraySizeException; each means: not decoded.
      return new Mat();
    } finally {
      reader.dispose();
    }
  }

  /** Whether libjpeg, asked to decode everything, finds damage. */
  static boolean complains(byte[] bytes) {
    ImageReader reader = reader();
    boolean[] warned = {false};
    reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
    try (ImageInputStream input = input(bytes)) {
      reader.setInput(input);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(CHECK_STRIDE, CHECK_STRIDE, 0, 0);
      Raster unused = reader.readRaster(0, param);
      return warned[0];
    } catch (IOException | RuntimeException e) {
      // See decode: what the reader refuses is surely not in order.
      return true;
    } finally {
      reader.dispose();
    }
  }

  /**
   * The samples as libjpeg delivers them. For grey and colour that needs an image, since a bare
   * raster would be left in YCbCr; for CMYK it needs the bare raster, since what an image of CMYK
   * is differs between releases of Java.
   */
  private static Raster raster(ImageReader reader, boolean cmyk) throws IOException {
    return cmyk ? reader.readRaster(0, null) : reader.read(0).getRaster();
  }

  /** The JDK's own reader: another one on the class path would have other numbers. */
  static ImageReader reader() {
    try {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
          return reader;
        }
      }
    } catch (LinkageError e) {
      throw JavaLacksJpegException.because(e);
    }
    throw new JavaLacksJpegException("it has no reader for them", null);
  }

  private static ImageInputStream input(byte[] bytes) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
  }

  private static Mat mat(Raster raster, boolean ycck) {
    int width = raster.getWidth();
    Mat mat = new Mat(raster.getHeight(), width, opencv_core.CV_8UC3);
    int bands = raster.getNumBands();
    int[] samples = new int[width * bands];
    byte[] row = new byte[width * CHANNELS];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        if (bands == CMYK_BANDS) {
          Inks.mix(samples, x * bands, ycck, row, x * CHANNELS);
        } else {
          put(samples, x * bands, bands, row, x * CHANNELS);
        }
      }
      mat.ptr(y).put(row);
    }
    return mat;
  }

  /** Grey or red, green and blue to BGR. */
  private static void put(int[] samples, int from, int bands, byte[] bgr, int to) {
    int last = Math.min(bands, CHANNELS) - 1;
    bgr[to] = (byte) samples[from + last];
    bgr[to + 1] = (byte) samples[from + last / 2];
    bgr[to + 2] = (byte) samples[from];
  }
}
