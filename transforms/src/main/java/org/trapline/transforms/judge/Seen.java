package org.trapline.transforms.judge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.Look;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.Flag;
import org.trapline.schemas.PictureFacts;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.bands.FrozenBand;

/**
 * A photo whose pixels are in hand and whose scene is known. Owns the picture.
 *
 * @param opened bytes and header
 * @param picture pixels at the scale that the first model needs
 * @param band the scene
 * @param look light, brightness, hash
 * @param blankScore what the filter said; null until it has, or without a filter
 */
record Seen(Opened opened, Picture picture, FrozenBand band, Look look, @Nullable Float blankScore)
    implements AutoCloseable {
  Scene scene() {
    return new Scene(picture, band.scene());
  }

  Seen withBlankScore(float score) {
    return new Seen(opened, picture, band, look, score);
  }

  Seen withPicture(Picture sharper) {
    return new Seen(opened, sharper, band, look, blankScore);
  }

  PictureFacts facts() {
    PixelBox scene = band.scene();
    return new PictureFacts(
        look.light(opened.facts().exposure().lit()),
        look.brightness(),
        look.perceptualHash(),
        scene.x(),
        scene.y(),
        scene.width(),
        scene.height(),
        band.source());
  }

  Set<Flag> flags() {
    Set<Flag> flags = opened.flags();
    if (picture.damaged() && !opened.photo().truncated()) {
      flags.add(Flag.DAMAGED);
    }
    if (band.source() == BandSource.UNSURE) {
      flags.add(Flag.BAND_NOT_FOUND);
    }
    return flags;
  }

  @Override
  public void close() {
    picture.close();
  }
}
