package org.trapline.analysis;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.trapline.schemas.Bytes;

/** A drawn thumbnail: a bird of sorts on water, 320 by 208 pixels, the shape of the scene. */
public final class TinyPicture {
  private TinyPicture() {}

  /** The JPEG. */
  public static Bytes jpeg() {
    BufferedImage image = new BufferedImage(320, 208, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0x9DB8C7));
    pen.fillRect(0, 0, 320, 208);
    pen.setColor(new Color(0x4A3B2A));
    pen.fillOval(84, 86, 58, 52);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.copyOf(bytes.toByteArray());
  }
}
