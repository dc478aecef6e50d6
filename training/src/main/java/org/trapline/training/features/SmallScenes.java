package org.trapline.training.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Scene;
import org.trapline.training.network.SceneInput;
import org.trapline.training.network.ScenePlanes;
import org.trapline.training.photos.LabelledPhoto;

/**
 * Photos at a small network's input size, read and cropped as a run does it, kept in a file: each
 * photo is read once, memory holds none of them, and a kill costs the part in hand.
 */
public final class SmallScenes implements AutoCloseable {
  private static final PixelNeed NEED =
      new PixelNeed(DecodePolicy.SCALED, SceneInput.WIDTH, SceneInput.HEIGHT);

  /** Photos of one part: a second or so of work. */
  private static final int PART = 16;

  private static final byte SEEN = 1;
  private static final int RECORD = 1 + SceneInput.BYTES;

  private final FileChannel channel;
  private final int head;
  private final Sight sight;
  private final List<LabelledPhoto> photos;
  private final Map<String, Integer> places = new HashMap<>();

  private SmallScenes(FileChannel channel, int head, Sight sight, List<LabelledPhoto> photos) {
    this.channel = channel;
    this.head = head;
    this.sight = sight;
    this.photos = List.copyOf(photos);
  }

  /**
   * Opens the file, which is begun anew if it is of other photos.
   *
   * @param sight what is shown of each photo
   */
  public static SmallScenes in(Path file, Sight sight, List<LabelledPhoto> photos)
      throws IOException {
    StringBuilder all = new StringBuilder();
    photos.forEach(
        photo -> all.append(photo.contentHash()).append(' ').append(sight.key(photo)).append('\n'));
    byte[] name =
        ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.US_ASCII);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    ByteBuffer there = ByteBuffer.allocate(name.length);
    channel.read(there, 0);
    if (!there.flip().equals(ByteBuffer.wrap(name))) {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(name), 0);
    }
    return new SmallScenes(channel, name.length, sight, photos);
  }

  /**
   * Shows what is not in the file yet.
   *
   * @param threads how many photos at a time
   * @param remarks gets a sentence for each photo that could not be shown
   */
  public void fill(int threads, DescribePhotos.Progress progress, Consumer<String> remarks)
      throws IOException {
    int done = (int) ((channel.size() - head) / RECORD);
    List<LabelledPhoto> missing = photos.subList(done, photos.size());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Shown>>> parts = new ArrayList<>();
      for (int from = 0; from < missing.size(); from += PART) {
        List<LabelledPhoto> part = missing.subList(from, Math.min(from + PART, missing.size()));
        parts.add(pool.submit(() -> show(part)));
      }
      int written = 0;
      for (Future<List<Shown>> part : parts) {
        List<Shown> shown = join(part);
        append(shown, done + written);
        shown.stream().filter(each -> each.why != null).forEach(each -> remarks.accept(each.why));
        written += shown.size();
        progress.done(written, missing.size());
      }
    } finally {
      pool.shutdownNow();
    }
    find();
  }

  /** A photo's planes, or why there are none. */
  private static final class Shown {
    private final byte[] planes;
    private final @Nullable String why;

    Shown(byte[] planes, @Nullable String why) {
      this.planes = planes;
      this.why = why;
    }
  }

  private List<Shown> show(List<LabelledPhoto> part) throws IOException {
    List<Shown> shown = new ArrayList<>();
    ShowPhoto show = new ShowPhoto(NEED);
    try (ScenePlanes planes = new ScenePlanes()) {
      for (LabelledPhoto photo : part) {
        try {
          Scene scene = show.show(photo, sight);
          try {
            shown.add(new Shown(planes.of(scene), null));
          } finally {
            scene.picture().close();
          }
        } catch (PhotoException e) {
          shown.add(new Shown(new byte[0], photo.filePath() + ": " + e.getMessage()));
        }
      }
    }
    return shown;
  }

  private static List<Shown> join(Future<List<Shown>> part) throws IOException {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while photos were shown", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException lost) {
        throw lost;
      }
      throw new IllegalStateException("photos could not be shown", e);
    }
  }

  /**
   * Writes records behind {@code records} others; what a death left of a record is written over.
   */
  private void append(List<Shown> shown, int records) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(shown.size() * RECORD);
    for (Shown each : shown) {
      int from = all.position();
      all.put(each.why == null ? SEEN : 0).put(each.planes).position(from + RECORD);
    }
    all.flip();
    long at = head + (long) records * RECORD;
    while (all.hasRemaining()) {
      at += channel.write(all, at);
    }
  }

  private void find() throws IOException {
    for (int i = 0; i < photos.size(); i++) {
      if (read(i, 1)[0] == SEEN) {
        places.put(photos.get(i).contentHash(), i);
      }
    }
  }

  private byte[] read(int record, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    long at = head + (long) record * RECORD;
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("the file of small scenes ends early");
      }
    }
    return bytes.array();
  }

  /** Whether a photo could be shown. */
  public boolean has(LabelledPhoto photo) {
    return places.containsKey(photo.contentHash());
  }

  /** The red, green and blue plane of a photo that could be shown. */
  public byte[] planes(LabelledPhoto photo) {
    Integer place = places.get(photo.contentHash());
    if (place == null) {
      throw new IllegalArgumentException(photo.filePath() + " was not shown");
    }
    try {
      byte[] record = read(place, RECORD);
      return Arrays.copyOfRange(record, 1, RECORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
