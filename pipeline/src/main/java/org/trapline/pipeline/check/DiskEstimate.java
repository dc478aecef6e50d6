package org.trapline.pipeline.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.write.ResultFolder;

/**
 * How much room the result will take. The numbers are those of a result of 677 real photos, a third
 * of them with an animal, rounded up. Most photos of most surveys are blank, so the truth lies
 * nearer to the lower end.
 *
 * @param files rows of the result
 * @param free bytes that are free where the result will be; null if nobody can tell
 */
public record DiskEstimate(long files, @Nullable Long free) {
  /** Chunk files, tables and plan, with a box or two for each file: 2.4 kB were seen. */
  public static final long ROW_BYTES = 2_500;

  /**
   * The small pictures of a scene and its boxes, in the chunk and in the table: 33 kB were seen.
   */
  public static final long PICTURE_BYTES = 34_000;

  /** An estimate for a result of which nobody knows where it will be. */
  public DiskEstimate(long files) {
    this(files, null);
  }

  /**
   * An estimate for a result in this place.
   *
   * @param out a folder that need not be there yet, or an address
   */
  public static DiskEstimate in(String out, long files) {
    Path place = ResultFolder.at(out).localPath();
    return new DiskEstimate(files, place == null ? null : free(place));
  }

  private static @Nullable Long free(Path place) {
    for (Path folder = place; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder)) {
        try {
          return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether not even the tables of blank photos will have room: they take half of a usual row. */
  public boolean surelyTooLittle() {
    return free != null && free < files * ROW_BYTES / 2;
  }

  /** Whether the usual result will not have room. */
  public boolean perhapsTooLittle() {
    return free != null && free < low();
  }

  /** If no file but one in ten has an animal in it, bytes. */
  public long low() {
    return files * ROW_BYTES + files / 10 * PICTURE_BYTES;
  }

  /** If every file keeps a small picture, bytes. */
  public long high() {
    return files * (ROW_BYTES + PICTURE_BYTES);
  }
}
