package org.trapline.runners.laptop.fuzz;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.schemas.PixelBox;
import org.trapline.training.dump.DrawExampleDump;
import org.trapline.training.dump.DumpFile;

/** The sound photos that mutants are made of. */
final class Originals {
  /** One of so many of the example's photos: day and night, blank and not, both cameras. */
  private static final int EVERY = 11;

  private static final int MOST_REAL = 24;
  private static final long LARGEST_REAL = 1 << 20;

  private Originals() {}

  /**
   * A sound photo.
   *
   * @param extension that its format has
   * @param content makes a copy of its bytes
   */
  record Original(String extension, Content content) {}

  /** Bytes that nobody changes. */
  static final class Content {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }

  static List<Original> all(@Nullable Path real) throws IOException {
    List<Original> originals = new ArrayList<>();
    List<DumpFile> drawn =
        DrawExampleDump.files().stream()
            .filter(file -> file.path().endsWith(".JPG") && !file.path().contains("/._"))
            .toList();
    for (int i = 0; i < drawn.size(); i += EVERY) {
      byte[] bytes = drawn.get(i).make().get().bytes();
      if (bytes.length > 1000) {
        originals.add(new Original("jpg", new Content(bytes)));
      }
    }
    SyntheticPhoto photo =
        SyntheticPhoto.sized(160, 120)
            .taken(LocalDateTime.of(2024, 5, 1, 12, 0))
            .with(new PixelBox(40, 40, 50, 30), Color.RED);
    originals.add(new Original("jpg", new Content(photo.jpeg())));
    originals.add(new Original("png", new Content(photo.png())));
    for (String format : List.of("bmp", "gif", "tiff")) {
      originals.add(new Original(format, new Content(photo.written(format))));
    }
    if (real != null) {
      originals.addAll(real(real));
    }
    return originals;
  }

  /** Small ones, evenly over the folder. */
  private static List<Original> real(Path folder) throws IOException {
    List<Path> photos = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean jpeg = file.toString().toLowerCase(Locale.ROOT).endsWith(".jpg");
        if (jpeg && Files.size(file) <= LARGEST_REAL) {
          photos.add(file);
        }
      }
    }
    List<Original> originals = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_REAL, photos.size()); i++) {
      Path photo = photos.get(i * photos.size() / Math.min(MOST_REAL, photos.size()));
      originals.add(new Original("jpg", new Content(Files.readAllBytes(photo))));
    }
    return originals;
  }
}
