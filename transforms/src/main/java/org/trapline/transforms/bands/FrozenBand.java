package org.trapline.transforms.bands;

import java.io.Serializable;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/**
 * The scene of one camera's pictures of one size, decided once.
 *
 * @param make as in EXIF, or empty
 * @param model as in EXIF, or empty
 * @param width upright width of the pictures, pixels
 * @param height upright height of the pictures, pixels
 * @param scene the part without info bands
 * @param source how it was found
 * @param reason why, in a sentence for people
 */
public record FrozenBand(
    String make,
    String model,
    int width,
    int height,
    PixelBox scene,
    BandSource source,
    String reason)
    implements Serializable {
  /** The whole picture. */
  public static FrozenBand whole(
      String make, String model, int width, int height, BandSource source, String reason) {
    return new FrozenBand(
        make, model, width, height, PixelBox.whole(width, height), source, reason);
  }

  /** Whether this is the scene of such pictures. */
  public boolean fits(String otherMake, String otherModel, int otherWidth, int otherHeight) {
    return make.equals(otherMake)
        && model.equals(otherModel)
        && width == otherWidth
        && height == otherHeight;
  }
}
