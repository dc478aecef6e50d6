package org.trapline.transforms.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.store.AnyFile;
import org.trapline.transforms.store.Stores;

/**
 * Reads the files of a chunk in order, a few ahead of the work: the card is read while the last
 * photo is judged, and never more than a bounded number of bytes wait.
 */
public final class FetchAhead implements AutoCloseable {
  /** Bytes that may wait for one worker; about eight photos of 12 megapixels. */
  private static final long BYTES_AHEAD = 16L << 20;

  /** A picture file larger than this is refused unread; no camera trap writes such pictures. */
  private static final long MAX_PICTURE_BYTES = 512L << 20;

  /** Enough of a video to tell what it is. */
  private static final int HEAD_BYTES = 64 << 10;

  /**
   * A card is read fastest by one reader; of a store each answer is some 50 ms away, which several
   * readers wait for at the same time.
   */
  private static final int READERS_OF_A_STORE = 4;

  private final ExecutorService readers;
  private final Iterator<MediaRef> files;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long bytesAhead;

  private record Waiting(long size, Future<Fetched> bytes) {}

  /** Will read these files in order. */
  public FetchAhead(List<MediaRef> files) {
    this.files = files.iterator();
    boolean remote = files.stream().anyMatch(ref -> Stores.isRemote(ref.uri()));
    this.readers =
        Executors.newFixedThreadPool(remote ? READERS_OF_A_STORE : 1, FetchAhead::daemon);
    fill();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "trapline-read-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /** The next file of the chunk; null behind the last one. */
  public @Nullable Fetched next() {
    fill();
    Waiting first = waiting.poll();
    if (first == null) {
      return null;
    }
    bytesAhead -= first.size();
    try {
      return first.bytes().get();
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a photo was read", e);
    }
  }

  private void fill() {
    while (files.hasNext() && (waiting.isEmpty() || bytesAhead < BYTES_AHEAD)) {
      MediaRef ref = files.next();
      bytesAhead += ref.file().size();
      waiting.add(new Waiting(ref.file().size(), readers.submit(() -> fetch(ref))));
    }
  }

  /** Reads one file; what can't be read is data, not an accident. */
  public static Fetched fetch(MediaRef ref) {
    if (ref.isSetAside()) {
      return Fetched.setAside(ref.file());
    }
    if (ref.uri().isEmpty()) {
      return Fetched.lost(ref.file(), "the file is not in the source any more");
    }
    try (InputStream in = AnyFile.open(ref.uri())) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      if (MediaFormat.sniff(head).isVideo()) {
        return Fetched.headOnly(ref.file(), head);
      }
      if (ref.file().size() > MAX_PICTURE_BYTES) {
        return Fetched.tooLarge(ref.file(), head);
      }
      return Fetched.whole(ref.file(), whole(head, in, ref.file().size()));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Fetched.lost(ref.file(), "the file is not in the source any more");
    } catch (IOException e) {
      return Fetched.lost(ref.file(), "the file could not be read: " + e.getMessage());
    }
  }

  /** The file in one array, read into its place where it is as long as it was listed. */
  private static byte[] whole(byte[] head, InputStream in, long listed) throws IOException {
    byte[] bytes = Arrays.copyOf(head, (int) Math.max(head.length, listed));
    int length = head.length + in.readNBytes(bytes, head.length, bytes.length - head.length);
    byte[] grown = in.readNBytes((int) MAX_PICTURE_BYTES);
    if (length == bytes.length && grown.length == 0) {
      return bytes;
    }
    byte[] all = Arrays.copyOf(bytes, length + grown.length);
    System.arraycopy(grown, 0, all, length, grown.length);
    return all;
  }

  /** Whether the file can still be found where it was listed; nothing of it is read. */
  static boolean isThere(MediaRef ref) {
    try {
      return AnyFile.isThere(ref.uri());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
