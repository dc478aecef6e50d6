package org.trapline.runners.laptop.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk that can become full or break, where the system lets one be mounted; who may not, skips.
 */
final class SmallDisk implements AutoCloseable {
  private static final long IMAGE_BYTES = 64 << 20;

  private final Path path;
  private final Path image;

  private SmallDisk(Path path, Path image) {
    this.path = path;
    this.image = image;
  }

  /** A disk in memory. */
  static SmallDisk ofSize(Path path, String size) throws IOException {
    Files.createDirectories(path);
    mayBeMounted(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString()));
    return new SmallDisk(path, path);
  }

  /**
   * A disk in a file, which turns read-only when it fails, as Linux mounts those of most people.
   */
  static SmallDisk thatFails(Path path, Path image) throws IOException {
    Files.createDirectories(path);
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(IMAGE_BYTES);
    }
    mayBeMounted(run("mkfs.ext4", "-q", image.toString()));
    mayBeMounted(mount(path, image));
    return new SmallDisk(path, image);
  }

  private static int mount(Path path, Path image) throws IOException {
    return run("mount", "-o", "loop,errors=remount-ro", image.toString(), path.toString());
  }

  private static void mayBeMounted(int code) {
    assumeTrue(code == 0, "skipped: this user may not mount a small disk");
  }

  Path path() {
    return path;
  }

  void enlarge(String size) throws IOException {
    mustSucceed(run("mount", "-o", "remount,size=" + size, path.toString()));
  }

  /** Somebody else's file that takes all the room there is. */
  Path fill() throws IOException {
    Path others = path.resolve("others");
    byte[] some = new byte[4096];
    try (OutputStream out = Files.newOutputStream(others)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      return others;
    }
  }

  /** Lets the file system find an error, upon which it turns read-only under whoever uses it. */
  void fail() throws IOException {
    String device = Files.getFileStore(path).name();
    Path trigger =
        Path.of("/sys/fs/ext4", Path.of(device).getFileName().toString(), "trigger_fs_error");
    assumeTrue(Files.isWritable(trigger), "skipped: this system can't let a disk fail");
    Files.write(trigger, "test\n".getBytes(US_ASCII));
  }

  /** Repairs it, as a person would. */
  void mend() throws IOException {
    mustSucceed(run("umount", path.toString()));
    run("fsck.ext4", "-y", "-f", image.toString());
    mustSucceed(mount(path, image));
  }

  private void mustSucceed(int code) throws IOException {
    if (code != 0) {
      throw new IOException("the disk at %s could not be changed".formatted(path));
    }
  }

  private static int run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + command[0] + " ran", e);
    }
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", path.toString());
  }
}
