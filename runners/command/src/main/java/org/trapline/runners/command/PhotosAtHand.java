package org.trapline.runners.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.page.SmallPictures;
import org.trapline.analysis.review.page.UnitFile;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Thumbnail;
import org.trapline.runners.exit.UserError;

/**
 * Small pictures of the photos in a folder, which is only read. A photo is known by name, size and
 * the hash of its bytes, so that another one of the same name is never taken for it.
 */
final class PhotosAtHand implements SmallPictures {
  private static final int MAX_SIDE = 320;

  /** A twelve-megapixel photo still has more pixels than are wanted. */
  private static final int DENOMINATOR = 4;

  /** Below this length of a side a photo is small enough to be decoded whole. */
  private static final int SMALL = 1280;

  private record Known(String name, long size) {}

  private final Map<Known, List<Path>> photos = new HashMap<>();

  private PhotosAtHand() {}

  static PhotosAtHand in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserError("--photos names %s, and there is no such folder".formatted(folder));
    }
    PhotosAtHand found = new PhotosAtHand();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Known known = new Known(nfc(file.getFileName().toString()), Files.size(file));
        found.photos.computeIfAbsent(known, any -> new ArrayList<>()).add(file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserError("--photos %s can't be read: %s".formatted(folder, e.getMessage()));
    }
    return found;
  }

  @Override
  public @Nullable String base64(UnitFile file) throws IOException {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    for (Path path : photos.getOrDefault(new Known(nfc(name), file.size()), List.of())) {
      byte[] bytes = Files.readAllBytes(path);
      if (ContentHash.of(bytes).equals(file.hash())) {
        return drawn(bytes, name);
      }
    }
    return null;
  }

  private static @Nullable String drawn(byte[] bytes, String name) {
    try {
      Photo photo = Photo.open(bytes, name, PixelLimits.DEFAULT);
      boolean small = Math.min(photo.fullWidth(), photo.fullHeight()) < SMALL;
      try (Picture picture = photo.decode(small ? 1 : DENOMINATOR)) {
        byte[] jpeg = Thumbnail.jpeg(picture, picture.whole(), MAX_SIDE);
        return Base64.getEncoder().encodeToString(jpeg);
      }
    } catch (PhotoException e) {
      // The run judged it, so this is a damage that it lived with; the page lists it by name.
      return null;
    }
  }

  private static String nfc(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
