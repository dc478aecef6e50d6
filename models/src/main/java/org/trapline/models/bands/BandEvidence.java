package org.trapline.models.bands;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.Look;
import org.trapline.models.pixels.OpenCv;
import org.trapline.models.pixels.Picture;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;

/**
 * What one photo contributes to the measurement of its camera's bands: its four margins, small
 * enough (about 200 kB for 12 megapixels) to hold two dozen photos of a camera at once, and whether
 * it was taken by day. Immutable and serialisable; holds no native memory.
 */
public final class BandEvidence implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int DUSK = 20;
  private static final int DAWN = 5;

  private final int width;
  private final int height;
  private final boolean day;
  private final boolean damaged;
  private final EnumMap<Side, Margin> margins;

  private BandEvidence(
      int width, int height, boolean day, boolean damaged, EnumMap<Side, Margin> margins) {
    this.width = width;
    this.height = height;
    this.day = day;
    this.damaged = damaged;
    this.margins = margins;
  }

  /**
   * Takes the evidence from a photo.
   *
   * @param picture decoded at full size; stays owned by the caller
   * @param light the light it was taken in; null or UNKNOWN to judge by the pixels, where a
   *     colourless or very dark picture is a night picture
   * @throws IllegalArgumentException if the picture was decoded at a reduced size
   */
  public static BandEvidence of(Picture picture, @Nullable Light light) {
    if (picture.width() != picture.fullWidth() || picture.height() != picture.fullHeight()) {
      throw new IllegalArgumentException(
          "bands are measured at full size, but a photo of %d x %d pixels was decoded as %d x %d"
              .formatted(
                  picture.fullWidth(), picture.fullHeight(), picture.width(), picture.height()));
    }
    OpenCv.ready();
    EnumMap<Side, Margin> margins = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      margins.put(side, Margin.of(picture, side));
    }
    boolean known = light != null && light != Light.UNKNOWN;
    boolean day = (known ? light : seenLight(picture)) == Light.DAY;
    return new BandEvidence(picture.width(), picture.height(), day, picture.damaged(), margins);
  }

  /**
   * Takes the evidence from a photo and judges its light by pixels and clock together: what was
   * taken between 8 in the evening and 5 in the morning counts as night also where a white flash
   * made it colourful.
   *
   * @param picture decoded at full size; stays owned by the caller
   * @param time local time of capture; null if unknown
   */
  public static BandEvidence byClock(Picture picture, @Nullable LocalDateTime time) {
    boolean dark = time != null && (time.getHour() >= DUSK || time.getHour() < DAWN);
    return of(picture, dark ? Light.NIGHT : null);
  }

  private static Light seenLight(Picture picture) {
    // A coloured logo in a band would make an infrared picture look colourful: leave margins out.
    int x = picture.fullWidth() / 5;
    int y = picture.fullHeight() / 5;
    PixelBox middle = new PixelBox(x, y, picture.fullWidth() - 2 * x, picture.fullHeight() - 2 * y);
    return Look.of(picture, middle).light(null);
  }

  /** Upright width of the photo at full size, pixels. */
  public int width() {
    return width;
  }

  /** Upright height of the photo at full size, pixels. */
  public int height() {
    return height;
  }

  /** Whether the photo was taken by daylight; otherwise by infrared light, flash or in the dark. */
  public boolean day() {
    return day;
  }

  /** Whether the decoder had to fill in missing data, so that the photo proves nothing. */
  public boolean damaged() {
    return damaged;
  }

  Margin margin(Side side) {
    Margin margin = margins.get(side);
    if (margin == null) {
      throw new IllegalStateException("evidence without a margin " + side.place());
    }
    return margin;
  }
}
