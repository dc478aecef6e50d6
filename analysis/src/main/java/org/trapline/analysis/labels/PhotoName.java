package org.trapline.analysis.labels;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of the photo that a label is about; the more, the better it is found.
 *
 * @param paths its path or name, and perhaps others for the same photo or for photos of the same
 *     burst; at least one, NFC, {@code /} between levels
 * @param deployment the deployment or station as the source names it; null if it does not
 * @param mediaId the id that the result gave it; null if the source does not know it
 * @param hash of its bytes, as in media; null if they are not at hand
 * @param time local time of capture; null if the source does not say
 * @param camera serial, make and model or the survey's name of it; null if the source does not say
 */
public record PhotoName(
    List<String> paths,
    @Nullable String deployment,
    @Nullable String mediaId,
    @Nullable String hash,
    @Nullable LocalDateTime time,
    @Nullable String camera) {
  /** Brings the paths to one form. */
  public PhotoName {
    paths = paths.stream().map(PhotoName::plain).toList();
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("a photo needs a name");
    }
  }

  /** A photo of which only this path or name is known. */
  public static PhotoName of(String path) {
    return new PhotoName(List.of(path), null, null, null, null, null);
  }

  /** The path that stands for it in tables. */
  public String path() {
    return paths.get(0);
  }

  /** The last level of a path, in small letters: disks and people don't keep the case. */
  public static String lastLevel(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static String plain(String path) {
    return Normalizer.normalize(path.strip(), Normalizer.Form.NFC).replace('\\', '/');
  }
}
