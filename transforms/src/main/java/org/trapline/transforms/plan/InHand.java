package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Which photos a worker has in hand, in a small file of its own that outlives the process: should a
 * photo kill it, the next run knows which one it was. Writing it costs some 5 microseconds a photo,
 * since it is not forced to the disk: the system keeps it when a process dies, and may well lose it
 * when the power fails, which is not the photo's fault.
 *
 * <p>Only for results on a disk of this machine; does nothing for others. Not thread-safe.
 */
public final class InHand implements AutoCloseable {
  private static final AtomicInteger WORKERS = new AtomicInteger();

  private final @Nullable Path folder;
  private @Nullable Path path;
  private @Nullable RandomAccessFile file;

  /** One worker's file in a result; it is made when there is something to write. */
  public InHand(ResultFolder result) {
    Path local = result.localPath();
    this.folder = local == null ? null : local.resolve(ResultNames.HAND);
  }

  /**
   * Writes down what is taken in hand, instead of what was.
   *
   * @param slug the deployment's folder in the tables
   * @param what the chunk, or {@link #BANDS}
   * @param mediaIds the photos that one call into a decoder or a model is about to get
   */
  public void take(String slug, String what, List<String> mediaIds) {
    write(slug + " " + what + " " + String.join(" ", mediaIds) + "\n");
  }

  /** What stands in the place of a chunk while bands are measured. */
  public static final String BANDS = "bands";

  /** Writes down that nothing is in hand any more. */
  public void release() {
    if (file != null) {
      write("\n");
    }
  }

  private void write(String line) {
    if (folder == null) {
      return;
    }
    try {
      if (file == null) {
        Files.createDirectories(folder);
        path =
            folder.resolve(
                "%d-%d.txt".formatted(ProcessHandle.current().pid(), WORKERS.incrementAndGet()));
        file = new RandomAccessFile(path.toFile(), "rw");
      }
      file.seek(0);
      file.write(line.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the file away if nothing is in hand. */
  @Override
  public void close() {
    if (file == null || path == null) {
      return;
    }
    try {
      file.seek(0);
      boolean empty = file.read() == '\n';
      file.close();
      file = null;
      if (empty) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
