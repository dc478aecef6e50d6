package org.trapline.pipeline.deployments;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.Flag;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.store.AnyFile;

/**
 * Reads the clues in the first bytes of a file, where cameras write them. A time that shows a clock
 * that was not set, or a day to come, is no clue.
 *
 * @param today the last day that a picture can be from
 */
public record ExifClues(LocalDate today) implements ClueReader {
  /** An EXIF block has at most 64 kB and stands first or second in the file. */
  private static final int HEAD = 1 << 17;

  @Override
  public FileClues read(FoundFile file) {
    byte[] head;
    try (InputStream bytes = AnyFile.open(file.uri())) {
      head = bytes.readNBytes(HEAD);
    } catch (IOException e) {
      // The run itself makes a row of a file that can't be read; here it has nothing to tell.
      return FileClues.NONE;
    }
    MediaFormat format =
        MediaFormat.sniff(Arrays.copyOf(head, Math.min(head.length, MediaFormat.HEAD_BYTES)));
    CaptureFacts facts = ExifReader.read(head, format, file.name(), null);
    boolean trusted = !facts.flags().contains(Flag.CLOCK_NOT_SET) && !facts.clock().isAfter(today);
    return new FileClues(
        trusted ? facts.clock().local() : null, model(facts.camera()), facts.camera().serial());
  }

  private static @Nullable String model(CameraFacts camera) {
    String make = camera.make();
    String model = camera.model();
    if (make == null || model == null) {
      return make == null ? model : make;
    }
    // Some makers write their name into the model, too.
    return model.startsWith(make) ? model : make + " " + model;
  }
}
