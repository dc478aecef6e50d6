package org.trapline.training.scenes;

import java.util.List;
import org.trapline.schemas.PixelBox;

/**
 * A drawn photo and the truth about it.
 *
 * @param raster the pixels
 * @param world the part that is not info band, pixels
 * @param sightings who is in it and where, in the order drawn
 */
public record Drawing(Raster raster, PixelBox world, List<Sighting> sightings) {
  /** Keeps a copy of the sightings. */
  public Drawing {
    sightings = List.copyOf(sightings);
  }

  /**
   * One creature in a photo.
   *
   * @param kind who
   * @param box its extent, pixels of the whole photo
   */
  public record Sighting(Kind kind, PixelBox box) {}
}
