package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the picture looks like and which part of it was judged. */
public record PictureFacts(
    @Column("Light: day, infrared, night; unknown without pixels") Light dayNight,
    @Column(value = "Mean brightness of the scene; null without pixels", unit = "0 to 1")
        @Nullable Float brightness,
    @Column("64-bit perceptual hash of the scene, 16 hex digits; near pictures differ in few bits")
        @Nullable String perceptualHash,
    @Column(value = "Left edge of the scene, the picture without info bands", unit = "pixels")
        @Nullable Integer sceneX,
    @Column(value = "Upper edge of the scene", unit = "pixels") @Nullable Integer sceneY,
    @Column(value = "Width of the scene", unit = "pixels") @Nullable Integer sceneWidth,
    @Column(value = "Height of the scene", unit = "pixels") @Nullable Integer sceneHeight,
    @Column("How the scene was found: measured, no_band, profile, told, none, unsure")
        @Nullable BandSource bandSource)
    implements Serializable {
  /** A file without pixels. */
  public static final PictureFacts NONE =
      new PictureFacts(Light.UNKNOWN, null, null, null, null, null, null, null);
}
