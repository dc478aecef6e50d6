package org.trapline.schemas.parquet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A Parquet file behind a seekable channel: a local file, an object in a store, bytes in memory.
 */
public final class ChannelInputFile implements InputFile {
  /** Opens the channel anew. */
  @FunctionalInterface
  public interface Opener {
    /** A channel at position 0. */
    SeekableByteChannel open() throws IOException;
  }

  private final Opener opener;
  private final long length;

  private ChannelInputFile(Opener opener, long length) {
    this.opener = opener;
    this.length = length;
  }

  /** A local file. */
  public static ChannelInputFile of(Path file) throws IOException {
    return new ChannelInputFile(() -> Files.newByteChannel(file), Files.size(file));
  }

  /** Whatever the opener opens, of a known length. */
  public static ChannelInputFile of(Opener opener, long length) {
    return new ChannelInputFile(opener, length);
  }

  /** Bytes in memory. */
  public static InputFile of(byte[] bytes) {
    return new InputFile() {
      @Override
      public long getLength() {
        return bytes.length;
      }

      @Override
      public SeekableInputStream newStream() {
        return new MemoryStream(new Cursor(bytes));
      }
    };
  }

  /** parquet-java's messages begin with it; which file it is, whoever reports them says. */
  @Override
  public String toString() {
    return "the file";
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    SeekableByteChannel channel = opener.open();
    return new DelegatingSeekableInputStream(Channels.newInputStream(channel)) {
      @Override
      public long getPos() throws IOException {
        return channel.position();
      }

      @Override
      public void seek(long position) throws IOException {
        channel.position(position);
      }

      @Override
      public int read(ByteBuffer buffer) throws IOException {
        return channel.read(buffer);
      }

      @Override
      public void readFully(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
          if (channel.read(buffer) < 0) {
            throw new EOFException("the file ends before its own footer says so");
          }
        }
      }
    };
  }

  /** A byte array stream whose position can be set. */
  private static final class Cursor extends ByteArrayInputStream {
    Cursor(byte[] bytes) {
      super(bytes);
    }

    synchronized int position() {
      return pos;
    }

    synchronized void seek(long position) {
      pos = Math.toIntExact(position);
    }
  }

  private static final class MemoryStream extends DelegatingSeekableInputStream {
    private final Cursor cursor;

    MemoryStream(Cursor cursor) {
      super(cursor);
      this.cursor = cursor;
    }

    @Override
    public long getPos() {
      return cursor.position();
    }

    @Override
    public void seek(long position) {
      cursor.seek(position);
    }
  }
}
