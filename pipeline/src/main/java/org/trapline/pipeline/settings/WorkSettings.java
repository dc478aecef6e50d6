package org.trapline.pipeline.settings;

import org.jspecify.annotations.Nullable;
import org.trapline.transforms.judge.ThumbnailChoice;

/**
 * How the work is done; no row depends on it.
 *
 * @param out {@code --out}: the result folder, local or on any Beam file system
 * @param workers {@code --workers}: chunks judged at the same time on one machine, at least 1
 * @param chunkFiles {@code --chunk-files}: files in a chunk, 1 to 4096, which is what is lost at
 *     most per worker when the process dies; null where the models decide
 * @param maxFailed {@code --max-failed}: share of files that may fail before the run ends with code
 *     3, 0 to 1
 * @param thumbnails {@code --thumbnails}: which small pictures are kept
 * @param maxMegapixels {@code --max-megapixels}: photos with more pixels are refused from their
 *     header
 */
public record WorkSettings(
    String out,
    int workers,
    @Nullable Integer chunkFiles,
    double maxFailed,
    ThumbnailChoice thumbnails,
    int maxMegapixels) {
  /** The same for a result elsewhere. */
  public WorkSettings into(String elsewhere) {
    return new WorkSettings(elsewhere, workers, chunkFiles, maxFailed, thumbnails, maxMegapixels);
  }

  /** Refuses values out of range. */
  public WorkSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("--workers must be at least 1, but was " + workers);
    }
    if (chunkFiles != null && (chunkFiles < 1 || chunkFiles > 4096)) {
      throw new IllegalArgumentException(
          "--chunk-files must lie between 1 and 4096, but was " + chunkFiles);
    }
    if (!(maxFailed >= 0 && maxFailed <= 1)) {
      throw new IllegalArgumentException(
          "--max-failed must lie between 0 and 1 (0.05 is 5 %%), but was %s".formatted(maxFailed));
    }
    if (maxMegapixels < 1) {
      throw new IllegalArgumentException(
          "--max-megapixels must be at least 1, but was " + maxMegapixels);
    }
  }
}
