package org.trapline.transforms.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source file, on this machine or in another store. */
public final class AnyFile {
  private AnyFile() {}

  /** Opens a file to be read from its beginning. */
  public static InputStream open(String uri) throws IOException {
    return Stores.isRemote(uri) ? RemoteFiles.open(uri) : Files.newInputStream(Path.of(uri));
  }

  /** Opens a file for random access. */
  public static SeekableByteChannel channel(String uri) throws IOException {
    return Stores.isRemote(uri) ? RemoteFiles.channel(uri) : Files.newByteChannel(Path.of(uri));
  }

  /** Whether the file is there; nothing of it is read. */
  public static boolean isThere(String uri) throws IOException {
    return Stores.isRemote(uri)
        ? RemoteFiles.file(uri).isPresent()
        : Files.isRegularFile(Path.of(uri));
  }
}
