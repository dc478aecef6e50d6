package org.trapline.pipeline.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.read.FetchAhead;
import org.trapline.transforms.read.Fetched;
import org.trapline.transforms.store.AnyFile;

/**
 * Looks at the two ends of a file, so that a card of thousands takes seconds. Only a file that is
 * small, or that ends as no photo ends, is read whole and decoded, to say what the run will say.
 */
final class LookAtFile {
  /** An EXIF block has at most 64 kB and stands first or second in the file. */
  static final int HEAD = 1 << 17;

  /** Cameras fill the last block of a photo up with zeros; a block of a card has 4 kB or less. */
  private static final int TAIL = 1 << 12;

  /** Enough to see whether a decoder can make anything of it. */
  private static final int DENOMINATOR = 8;

  private final PixelLimits limits;

  LookAtFile(PixelLimits limits) {
    this.limits = limits;
  }

  /** Both ends of a file; the tail is empty where the store can't give one. */
  private static final class Ends {
    final byte[] head;
    final byte[] tail;

    Ends(byte[] head, byte[] tail) {
      this.head = head;
      this.tail = tail;
    }
  }

  FileLook at(FoundFile file) {
    Ends ends;
    try {
      ends = read(file);
    } catch (IOException e) {
      CaptureFacts nothing = ExifReader.read(new byte[0], MediaFormat.UNKNOWN, file.name(), null);
      String reason = "the file can't be read: " + e.getMessage();
      return new FileLook(
          file, MediaFormat.UNKNOWN, nothing, new BadFile(file.path(), false, reason));
    }
    MediaFormat format = MediaFormat.sniff(ends.head);
    CaptureFacts facts = ExifReader.read(ends.head, format, file.name(), null);
    return new FileLook(file, format, facts, doubt(file, format, ends));
  }

  private @Nullable BadFile doubt(FoundFile file, MediaFormat format, Ends ends) {
    if (format.isVideo()) {
      return null;
    }
    if (!format.isReadable()) {
      return verdict(file, ends.head);
    }
    boolean small = file.size() <= HEAD;
    boolean cutOff = format == MediaFormat.JPEG && ends.tail.length > 0 && !endsAsJpeg(ends);
    if (!small && !cutOff) {
      return null;
    }
    Fetched whole = FetchAhead.fetch(ref(file));
    return whole.error() == null
        ? verdict(file, whole.bytes())
        : new BadFile(file.path(), false, whole.message());
  }

  /** What the run itself would say of these bytes. */
  private @Nullable BadFile verdict(FoundFile file, byte[] bytes) {
    try {
      Photo photo = Photo.open(bytes, file.name(), limits);
      try (Picture picture = photo.decode(DENOMINATOR)) {
        return photo.truncated() || picture.damaged()
            ? new BadFile(file.path(), true, "The file ends before its picture does.")
            : null;
      }
    } catch (PhotoException e) {
      return new BadFile(file.path(), false, String.valueOf(e.getMessage()));
    }
  }

  private static boolean endsAsJpeg(Ends ends) {
    byte[] tail = ends.tail;
    for (int i = tail.length - 2; i >= 0; i--) {
      // The marker of a JPEG's end.
      if ((tail[i] & 0xff) == 0xff && (tail[i + 1] & 0xff) == 0xd9) {
        return true;
      }
    }
    return false;
  }

  private static Ends read(FoundFile file) throws IOException {
    try (SeekableByteChannel channel = AnyFile.channel(file.uri())) {
      byte[] head = fill(channel, HEAD);
      if (file.size() <= HEAD) {
        return new Ends(head, new byte[0]);
      }
      channel.position(file.size() - TAIL);
      return new Ends(head, fill(channel, TAIL));
    }
  }

  private static byte[] fill(ReadableByteChannel channel, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    int read = 0;
    while (read >= 0 && buffer.hasRemaining()) {
      read = channel.read(buffer);
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /** The file as the steps of a run know it. */
  static MediaRef ref(FoundFile file) {
    PlannedFile planned =
        new PlannedFile(file.mediaId(), file.path(), file.size(), file.modifiedMillis());
    return new MediaRef(planned, file.uri());
  }
}
