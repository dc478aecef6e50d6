package org.trapline.transforms.plan;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Committed chunks that a disk has damaged.
 *
 * <p>The start of a run looks at the first and last bytes of each chunk, which finds empty files,
 * truncated ones and blocks of garbage at either end, in about 30 microseconds a chunk. Everything
 * else is found where rows are read, since each page has a checksum: by publishing, which leaves a
 * note here for the next run, and by {@code trapline verify}. Object stores keep checksums of their
 * own; there only the notes count.
 */
public final class BrokenChunks {
  /** The four letters at both ends of a Parquet file. */
  private static final int MAGIC = 'P' << 24 | 'A' << 16 | 'R' << 8 | '1';

  private static final int FOOTER_LENGTH_AND_MAGIC = 8;

  private BrokenChunks() {}

  /** Those of the committed chunks of a deployment that can't be whole. */
  public static Set<String> among(ResultFolder result, String slug, Set<String> committed)
      throws IOException {
    Set<String> noted = new HashSet<>(result.list(ResultNames.broken(slug)));
    Set<String> broken = new HashSet<>();
    for (String id : committed) {
      if (noted.contains(id) || (result.localPath() != null && !looksWhole(result, slug, id))) {
        broken.add(id);
      }
    }
    return broken;
  }

  /** Takes a damaged chunk away, so that it is judged again. */
  public static void remove(ResultFolder result, String slug, String chunkId) throws IOException {
    result.delete(ResultNames.chunk(slug, chunkId));
    result.delete(ResultNames.broken(slug) + "/" + chunkId);
  }

  /** Whether a deployment has chunks that can't be read and that stay as they are for now. */
  public static boolean anyLeft(ResultFolder result, String slug) throws IOException {
    return !result.list(ResultNames.broken(slug)).isEmpty();
  }

  /** Notes that a chunk could not be read. */
  public static void note(ResultFolder result, String slug, String chunkId) throws IOException {
    result.write(ResultNames.broken(slug) + "/" + chunkId, new byte[0]);
  }

  private static boolean looksWhole(ResultFolder result, String slug, String id)
      throws IOException {
    InputFile file = result.input(ResultNames.chunk(slug, id));
    long length = file.getLength();
    if (length < FOOTER_LENGTH_AND_MAGIC + Integer.BYTES) {
      return false;
    }
    try (SeekableInputStream in = file.newStream();
        DataInputStream numbers = new DataInputStream(in)) {
      if (numbers.readInt() != MAGIC) {
        return false;
      }
      in.seek(length - FOOTER_LENGTH_AND_MAGIC);
      long footer = Integer.toUnsignedLong(Integer.reverseBytes(numbers.readInt()));
      return numbers.readInt() == MAGIC && footer > 0 && footer < length;
    }
  }
}
