package org.trapline.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One writer for each result on a local disk. The operating system holds the lock, so that a dead
 * process's lock is free at once; who holds it stands in a file beside it, for people.
 */
final class RunLock implements AutoCloseable {
  private final @Nullable FileChannel channel;

  private RunLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param result the result on this machine; null for one elsewhere, which is not locked: names
   *     are deterministic, so that two writers write the same bytes
   * @throws UnfinishedRunException that names the holder, if another process has it
   */
  static RunLock take(@Nullable Path result, Clock clock) throws IOException {
    if (result == null) {
      return new RunLock(null);
    }
    Path folder = result.resolve("_trapline");
    Files.createDirectories(folder);
    Path holder = folder.resolve("lock-holder");
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String who = Files.exists(holder) ? Files.readString(holder, UTF_8) : "another process";
      channel.close();
      throw new UnfinishedRunException(
          "The result in %s is in use by %s: wait until it has finished, or stop it."
              .formatted(result, who));
    }
    String me = "process %d, since %s".formatted(ProcessHandle.current().pid(), clock.instant());
    try (FileChannel out =
        FileChannel.open(
            holder,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(ByteBuffer.wrap(me.getBytes(UTF_8)));
    }
    return new RunLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
