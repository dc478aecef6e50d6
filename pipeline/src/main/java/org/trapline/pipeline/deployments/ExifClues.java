package org.trapline.pipeline.deployments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.schemas.Flag;
import org.trapline.schemas.TimestampSource;
import org.trapline.transforms.find.FoundFile;

/** Reads a file's clues from its first bytes, where cameras write their EXIF block. */
public final class ExifClues implements ClueReader {
  /** An EXIF block has at most 64 kB and stands before the pixels. */
  private static final int HEAD_BYTES = 128 << 10;

  /** Modification times tell when a file was copied, and file names of cameras are counters. */
  private static final Set<TimestampSource> TRUSTED =
      EnumSet.of(TimestampSource.EXIF, TimestampSource.MAKER_NOTE);

  @Override
  public FileClues read(FoundFile file) {
    byte[] head;
    try (InputStream in = open(file.uri())) {
      head = in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      return FileClues.NONE;
    }
    CaptureFacts facts = ExifReader.read(head, MediaFormat.sniff(head), file.name(), null);
    return new FileClues(time(facts), model(facts), facts.camera().serial());
  }

  private static @Nullable LocalDateTime time(CaptureFacts facts) {
    boolean trusted =
        TRUSTED.contains(facts.clock().source()) && !facts.flags().contains(Flag.CLOCK_NOT_SET);
    return trusted ? facts.clock().local() : null;
  }

  private static @Nullable String model(CaptureFacts facts) {
    String both =
        Stream.of(facts.camera().make(), facts.camera().model())
            .filter(word -> word != null)
            .collect(Collectors.joining(" "));
    return both.isEmpty() ? null : both;
  }

  private static InputStream open(String uri) throws IOException {
    return uri.contains("://")
        ? Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(uri, false)))
        : Files.newInputStream(Path.of(uri));
  }
}
