package org.trapline.models.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.folder.ModelHints;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;

/** Real photos and models of others, where they are at hand. */
final class RealModels {
  private RealModels() {}

  /** A file or folder below the models. */
  static Path model(String name) {
    return data("models").resolve(name);
  }

  /** A file below the photos. */
  static Path photo(String name) {
    return data("photos").resolve(name);
  }

  private static Path data(String folder) {
    Path path = Path.of(System.getProperty("trapline.realdata")).resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(path), "real data absent: skipped");
    return path;
  }

  /** A photo decoded at full size. */
  static Picture open(Path photo) throws IOException, PhotoException {
    byte[] bytes = Files.readAllBytes(photo);
    return Photo.open(bytes, photo.getFileName().toString(), PixelLimits.DEFAULT).decode(1);
  }

  /** Adds one of the ImageNet classifiers to {@code home}, as a person would. */
  static ModelFolder addImageNet(String weights, Path home) {
    ModelHints hints =
        new ModelHints(
            Optional.empty(),
            Optional.of(ModelTask.SPECIES),
            Optional.of(model("labels/imagenet_classes.txt")),
            OptionalInt.of(224));
    return ModelFolders.add(model(weights), home, hints);
  }

  /** Puts weights and labels into {@code folder} beside a card of these tests. */
  static ModelFolder withCard(String card, String weights, String labels, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    byte[] bytes = Files.readAllBytes(model(weights));
    Files.write(folder.resolve(weights), bytes);
    Files.copy(model(labels), folder.resolve("labels.txt"));
    try (InputStream in =
        Objects.requireNonNull(RealModels.class.getResourceAsStream(card), card)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String hash = HexFormat.of().formatHex(sha256(bytes));
      Files.writeString(
          folder.resolve(ModelFolder.CARD), text.replace("WEIGHTS", weights).replace("HASH", hash));
    }
    return ModelFolder.open(folder);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
