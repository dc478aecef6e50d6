package org.trapline.runners.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.LookAtPhoto.Look;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.schemas.CameraFacts;

/** What a photo's file tells beside its pixels, for finding it among those of a result. */
final class PhotoFile {
  private PhotoFile() {}

  static Look look(Path photo) throws IOException {
    byte[] bytes = Files.readAllBytes(photo);
    CaptureFacts facts =
        ExifReader.read(bytes, MediaFormat.sniff(bytes), String.valueOf(photo.getFileName()), null);
    return new Look(ContentHash.of(bytes), facts.clock().local(), camera(facts.camera()));
  }

  private static @Nullable String camera(CameraFacts facts) {
    if (facts.serial() != null) {
      return facts.serial();
    }
    return facts.make() == null && facts.model() == null
        ? null
        : facts.make() + " " + facts.model();
  }
}
