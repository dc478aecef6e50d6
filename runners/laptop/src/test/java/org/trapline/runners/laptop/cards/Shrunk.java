package org.trapline.runners.laptop.cards;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;

/** A photo at half its sides, with the EXIF that it had. */
final class Shrunk {
  private Shrunk() {}

  /** What can't be decoded whole stays as it is. */
  static byte[] half(byte[] jpeg) throws IOException {
    BufferedImage whole;
    try {
      whole = ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IIOException e) {
      return jpeg;
    }
    if (whole == null) {
      return jpeg;
    }
    BufferedImage half =
        new BufferedImage(
            whole.getWidth() / 2, whole.getHeight() / 2, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(whole, 0, 0, half.getWidth(), half.getHeight(), null);
    graphics.dispose();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(half, "jpeg", plain);
    byte[] small = plain.toByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Arrays.copyOf(jpeg, endOfFirstSegment(jpeg)));
    // Behind the start comes JFIF's own segment, and then what the decoder needs.
    out.write(small, endOfFirstSegment(small), small.length - endOfFirstSegment(small));
    return out.toByteArray();
  }

  /** Where the segment ends that stands first: EXIF in a camera's file, JFIF in others. */
  static int endOfFirstSegment(byte[] jpeg) {
    return 4 + (((jpeg[4] & 255) << 8) | (jpeg[5] & 255));
  }
}
