package org.trapline.transforms.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystemUtils;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * What can be asked of files in another store. A file that is not there is a {@link
 * FileNotFoundException}, everything else that goes wrong a {@link StoreException}.
 */
public final class RemoteFiles {
  /** Written piece by piece: a table may be larger than the memory. */
  private static final int PIECE = 1 << 20;

  private RemoteFiles() {}

  /** What the store says of one file; empty if it is not there. */
  public static Optional<StoredFile> file(String address) throws IOException {
    return metadata(address).map(RemoteFiles::stored);
  }

  private static Optional<Metadata> metadata(String address) throws IOException {
    return match(address, address).stream().findFirst();
  }

  private static List<Metadata> match(String address, String spec) throws IOException {
    return Stores.ask(address, () -> FileSystems.match(spec, EmptyMatchTreatment.ALLOW).metadata());
  }

  private static StoredFile stored(Metadata file) {
    return StoredFile.of(file.resourceId().toString(), file.sizeBytes(), file.lastModifiedMillis());
  }

  /**
   * Every file below a folder, page by page where the store can be listed so.
   *
   * @param folder an address that ends with a slash
   */
  public static void below(String folder, Consumer<StoredFile> each) throws IOException {
    ListByPrefix listing = Stores.listing(folder);
    if (listing == null) {
      match(folder, folder + "**").forEach(file -> each.accept(stored(file)));
      return;
    }
    Stores.ask(
        folder,
        () -> {
          listing.list(folder, each);
          return folder;
        });
  }

  /**
   * Every file that matches a pattern, {@code *} within a level and {@code **} across levels.
   *
   * @param pattern a whole address
   */
  public static void matching(String pattern, Consumer<StoredFile> each) throws IOException {
    ListByPrefix listing = Stores.listing(pattern);
    if (listing == null) {
      match(pattern, pattern).forEach(file -> each.accept(stored(file)));
      return;
    }
    Pattern regex = Pattern.compile(FileSystemUtils.wildcardToRegexp(pattern));
    String certain = pattern.substring(0, firstSign(pattern));
    below(
        certain.substring(0, certain.lastIndexOf('/') + 1),
        file -> {
          if (regex.matcher(file.name()).matches()) {
            each.accept(file);
          }
        });
  }

  /** Whether an address has a sign that only patterns have. */
  public static boolean isPattern(String address) {
    return firstSign(address) < address.length();
  }

  private static int firstSign(String address) {
    int end = 0;
    while (end < address.length() && "*?[{".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Opens a file to be read from its beginning, after one question for its size. */
  public static InputStream open(String address) throws IOException {
    Metadata file = there(address);
    return new RemoteStream(
        address, Stores.ask(address, () -> FileSystems.open(file.resourceId())));
  }

  /** Opens a file for random access; the channel's own exceptions are the store's. */
  public static SeekableByteChannel channel(String address) throws IOException {
    Metadata file = there(address);
    return Stores.ask(address, () -> (SeekableByteChannel) FileSystems.open(file.resourceId()));
  }

  /** Asked first, since it gives the size along and tells a missing file from other errors. */
  private static Metadata there(String address) throws IOException {
    Optional<Metadata> file = metadata(address);
    if (file.isEmpty()) {
      throw new FileNotFoundException(address);
    }
    return file.get();
  }

  /** The whole file. */
  public static byte[] read(String address) throws IOException {
    try (InputStream in = open(address)) {
      return in.readAllBytes();
    }
  }

  /** A stretch of a file; shorter where the file ends. */
  public static byte[] read(String address, long offset, int length) throws IOException {
    SeekableByteChannel channel = channel(address);
    if (offset >= channel.size()) {
      channel.close();
      return new byte[0];
    }
    channel.position(offset);
    try (InputStream in = new RemoteStream(address, channel)) {
      return in.readNBytes(length);
    }
  }

  /**
   * Writes or replaces a file. Where writing breaks off, the channel is left open: closing it would
   * tell an object store that the object is complete.
   */
  public static void write(String address, InputStream content) throws IOException {
    // What the source can't give is no fault of the store.
    byte[] piece = content.readNBytes(PIECE);
    WritableByteChannel channel =
        Stores.ask(address, () -> FileSystems.create(resource(address), MimeTypes.BINARY));
    while (piece.length > 0) {
      ByteBuffer rest = ByteBuffer.wrap(piece);
      Stores.ask(address, () -> writeAll(channel, rest));
      piece = content.readNBytes(PIECE);
    }
    Stores.ask(
        address,
        () -> {
          channel.close();
          return address;
        });
  }

  private static int writeAll(WritableByteChannel channel, ByteBuffer rest) throws IOException {
    int written = 0;
    while (rest.hasRemaining()) {
      written += channel.write(rest);
    }
    return written;
  }

  /** Gives files other addresses in the same store; one that is there already is replaced. */
  public static void move(List<String> from, List<String> to) throws IOException {
    if (from.isEmpty()) {
      return;
    }
    Stores.ask(
        from.get(0),
        () -> {
          // Without options, since S3 and HDFS know none.
          FileSystems.rename(resources(from), resources(to));
          return from;
        });
  }

  /** Deletes files that are there. */
  public static void delete(Collection<String> addresses) throws IOException {
    if (addresses.isEmpty()) {
      return;
    }
    Stores.ask(
        addresses.iterator().next(),
        () -> {
          FileSystems.delete(resources(addresses));
          return addresses;
        });
  }

  private static List<ResourceId> resources(Collection<String> addresses) {
    List<ResourceId> all = new ArrayList<>();
    addresses.forEach(address -> all.add(resource(address)));
    return all;
  }

  private static ResourceId resource(String address) {
    return FileSystems.matchNewResource(address, false);
  }

  /** A file's bytes; whatever the store's library throws while they come is the store's answer. */
  private static final class RemoteStream extends InputStream {
    private final String address;
    private final InputStream in;

    RemoteStream(String address, ReadableByteChannel channel) {
      this.address = address;
      this.in = Channels.newInputStream(channel);
    }

    @Override
    public int read() throws IOException {
      return Stores.ask(address, in::read);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return Stores.ask(address, () -> in.read(into, from, length));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
