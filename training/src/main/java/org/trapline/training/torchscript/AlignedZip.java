package org.trapline.training.torchscript;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip as PyTorch writes it: nothing is compressed, and the content of each entry begins at a
 * multiple of 64 bytes, so that it could be used where it lies.
 */
final class AlignedZip implements AutoCloseable {
  private static final int ALIGNMENT = 64;

  /** Of a local file header, before the name. */
  private static final int HEADER_BYTES = 30;

  /** Of an extra field, before its content. */
  private static final int EXTRA_HEADER_BYTES = 4;

  /** PyTorch's own mark for the padding. */
  private static final short PADDING_MARK = 0x4246;

  /** Any fixed time will do; the first month of 1980 would bring in the machine's time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;
  private long position;

  AlignedZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
  }

  /** What an entry holds; asked twice, since its checksum stands before it. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void add(String name, long size, Content content) throws IOException {
    CRC32 checksum = new CRC32();
    content.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
    ZipEntry entry = new ZipEntry(name);
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(TIME);
    int nameBytes = name.getBytes(StandardCharsets.UTF_8).length;
    long unpadded = position + HEADER_BYTES + nameBytes + EXTRA_HEADER_BYTES;
    int padding = (int) Math.floorMod(-unpadded, (long) ALIGNMENT);
    entry.setExtra(extra(padding));
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
    position = unpadded + padding + size;
  }

  private static byte[] extra(int padding) {
    return ByteBuffer.allocate(EXTRA_HEADER_BYTES + padding)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(PADDING_MARK)
        .putShort((short) padding)
        .array();
  }

  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
