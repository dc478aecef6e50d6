package org.trapline.transforms.find;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the folders that cameras make from those that people name. */
final class CameraFolders {
  /** Made by cameras and by nobody else. */
  private static final Set<String> CERTAIN =
      Set.of("DCIM", "PRIVATE", "AVCHD", "BDMV", "M4ROOT", "MP_ROOT", "AVF_INFO");

  /** Made by some cameras, such as those that part photos from videos on one card. */
  private static final Set<String> LIKELY =
      Set.of("IMAGE", "IMAGES", "PHOTO", "MOVIE", "VIDEO", "NORMAL", "EVENT", "MISC");

  /** The free part of the names that the makers of trail cameras give: 100RECNX, 101MEDIA. */
  private static final Set<String> MAKERS =
      Set.of(
          "RECNX", "MEDIA", "EK113", "_BTCF", "MFCAM", "CUDDY", "BUSHN", "BTCAM", "STLTH", "SPYPT",
          "MSDCF", "CANON", "OLYMP", "_PANA", "APPLE", "GOPRO", "IMAGE", "PHOTO", "MOVIE", "VIDEO");

  /** DCF, the standard for cameras' folders: a number from 100 to 999 and five characters. */
  private static final Pattern DCF = Pattern.compile("[1-9][0-9]{2}[A-Z0-9_]{5}");

  /** 20240501 fits DCF too, but is a day that a person wrote. */
  private static final Pattern DAY =
      Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");

  private CameraFolders() {}

  /** True of any name that a camera is likely to have made. */
  static boolean looksLike(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return CERTAIN.contains(upper) || LIKELY.contains(upper) || isDcf(upper);
  }

  /** True of names that no person gives to a station: {@code DCIM}, {@code 100RECNX}. */
  static boolean isSurely(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return CERTAIN.contains(upper) || (isDcf(upper) && MAKERS.contains(upper.substring(3)));
  }

  /**
   * The last folders of a place that a camera made, as {@code DCIM/100RECNX} of {@code
   * E:\DCIM\100RECNX}: part of a file's path below its card, wherever one starts to list.
   */
  static List<String> tailOf(List<String> place) {
    int from = place.size();
    while (from > 0 && isCardLevel(place.get(from - 1))) {
      from--;
    }
    return place.subList(from, place.size());
  }

  private static boolean isCardLevel(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return CERTAIN.contains(upper) || isDcf(upper);
  }

  private static boolean isDcf(String upper) {
    return DCF.matcher(upper).matches() && !DAY.matcher(upper).matches();
  }
}
