package org.trapline.models.bands;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trapline.models.bands.SideVerdict.Kind;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/**
 * Measures the info bands of a camera from photos of it. A band's background and layout stay the
 * same from photo to photo, day and night, and only its digits change; the world changes.
 *
 * <p>Nothing is measured from fewer than 8 undamaged photos, nor from photos by day only or by
 * night only: the answer is then {@link BandSource#UNSURE}, as it is when one border does not show
 * clearly what it is. An edge that is given as measured lies within 2 pixels of the true one.
 */
public final class BandMeasurer {
  /** Fewer photos may share a shadow or a snow bank by chance. */
  public static final int MIN_PHOTOS = 8;

  /** In smaller pictures JPEG's ringing reaches across a whole band. */
  private static final int MIN_SIDE = 128;

  private BandMeasurer() {}

  /**
   * Measures one camera. The order of the photos does not matter.
   *
   * @param photos evidence from photos of one camera and picture size, at least one
   * @throws IllegalArgumentException if there is no photo, or sizes differ
   */
  public static BandMeasurement measure(List<BandEvidence> photos) {
    if (photos.isEmpty()) {
      throw new IllegalArgumentException("bands cannot be measured without a photo");
    }
    BandEvidence first = photos.get(0);
    for (BandEvidence photo : photos) {
      if (photo.width() != first.width() || photo.height() != first.height()) {
        throw new IllegalArgumentException(
            "bands are measured for one picture size, but photos of %d x %d and %d x %d came"
                .formatted(first.width(), first.height(), photo.width(), photo.height()));
      }
    }
    List<BandEvidence> sound = photos.stream().filter(photo -> !photo.damaged()).toList();
    long days = sound.stream().filter(BandEvidence::day).count();
    PixelBox whole = PixelBox.whole(first.width(), first.height());
    if (sound.size() < MIN_PHOTOS) {
      return unsure(
          whole,
          sound,
          "too few photos to measure bands: %d of at least %d".formatted(sound.size(), MIN_PHOTOS));
    }
    if (days == 0 || days == sound.size()) {
      return unsure(
          whole,
          sound,
          "all %d photos were taken by %s, and bands are measured from both day and night"
              .formatted(sound.size(), days == 0 ? "night" : "day"));
    }
    return decide(whole, sound, days);
  }

  private static BandMeasurement decide(PixelBox whole, List<BandEvidence> photos, long days) {
    Map<Side, SideVerdict> verdicts = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      verdicts.put(side, new SideMeasurer(side, photos).verdict());
    }
    List<String> doubts = reasons(verdicts, Kind.UNSURE);
    if (!doubts.isEmpty()) {
      return unsure(whole, photos, String.join("; ", doubts));
    }
    String sample = "%d photos, %d of them by day: ".formatted(photos.size(), days);
    List<String> bands = reasons(verdicts, Kind.BAND);
    if (bands.isEmpty() && Math.min(whole.width(), whole.height()) < MIN_SIDE) {
      return unsure(whole, photos, sample + "no band seen, but the pictures are too small to tell");
    }
    if (bands.isEmpty()) {
      return new BandMeasurement(
          whole, BandSource.NO_BAND, photos.size(), sample + "no band at any border");
    }
    int left = depth(verdicts, Side.LEFT);
    int top = depth(verdicts, Side.TOP);
    PixelBox scene =
        new PixelBox(
            left,
            top,
            whole.width() - left - depth(verdicts, Side.RIGHT),
            whole.height() - top - depth(verdicts, Side.BOTTOM));
    return new BandMeasurement(
        scene, BandSource.MEASURED, photos.size(), sample + String.join(", ", bands));
  }

  private static int depth(Map<Side, SideVerdict> verdicts, Side side) {
    SideVerdict verdict = verdicts.get(side);
    return verdict == null ? 0 : verdict.depth();
  }

  private static List<String> reasons(Map<Side, SideVerdict> verdicts, Kind kind) {
    return verdicts.values().stream()
        .filter(verdict -> verdict.is(kind))
        .map(SideVerdict::reason)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static BandMeasurement unsure(PixelBox whole, List<BandEvidence> photos, String reason) {
    return new BandMeasurement(whole, BandSource.UNSURE, photos.size(), reason);
  }
}
