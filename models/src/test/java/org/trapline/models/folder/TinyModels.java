package org.trapline.models.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Model folders for tests, around networks of {@link TinyOnnx}. */
public final class TinyModels {
  private TinyModels() {}

  /** A card of a detector of animals (red), people (green) and vehicles (blue). */
  public static final String DETECTOR_CARD =
      """
      [model]
      name = "colours"
      version = "1"
      description = "Knows red, green and blue things only."
      task = "detector"
      licence = "CC0-1.0"

      [files]
      weights = "weights.onnx"
      labels = "labels.txt"
      sha256 = "HASH"

      [input]
      width = 64
      height = 64
      layout = "NCHW"
      colours = "RGB"
      scale = 255
      resize = "letterbox"
      pad = 0
      batch = "fixed"

      [output]
      kind = "yolov8"

      [thresholds]
      keep = 0.6
      """;

  /** A card of a classifier of three colours. */
  public static final String CLASSIFIER_CARD =
      """
      [model]
      name = "tints"
      version = "1"
      task = "species"

      [files]
      weights = "weights.onnx"
      labels = "labels.txt"
      sha256 = "HASH"

      [input]
      width = 16
      height = 16
      layout = "NCHW"
      colours = "RGB"
      scale = 255
      resize = "stretch"

      [output]
      kind = "logits"
      """;

  /** A card of a backbone that describes pictures by three numbers. */
  public static final String BACKBONE_CARD =
      """
      [model]
      name = "shades"
      version = "1"
      task = "features"

      [files]
      weights = "weights.onnx"
      sha256 = "HASH"

      [input]
      width = 16
      height = 16
      layout = "NCHW"
      colours = "RGB"
      scale = 255
      resize = "stretch"

      [output]
      kind = "features"
      width = 3
      """;

  /** A folder with a backbone. */
  public static Path backbone(Path folder, TinyOnnx onnx, String card) {
    try {
      Files.createDirectories(folder);
      String hash = WeightsFile.sha256(onnx.write(folder.resolve("weights.onnx")));
      Files.writeString(folder.resolve("backbone.toml"), card.replace("HASH", hash));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with the detector. */
  public static Path detector(Path folder) {
    return write(folder, TinyOnnx.colourDetector(), DETECTOR_CARD, "animal\nperson\nvehicle\n");
  }

  /** A folder with the classifier. */
  public static Path classifier(Path folder) {
    return write(folder, TinyOnnx.colourClassifier(), CLASSIFIER_CARD, "fox\nfrog\nkingfisher\n");
  }

  /** A folder with a network, a card in which HASH stands for the right hash, and labels. */
  public static Path write(Path folder, TinyOnnx onnx, String card, String labels) {
    try {
      Files.createDirectories(folder);
      Path weights = onnx.write(folder.resolve("weights.onnx"));
      String hash = WeightsFile.sha256(weights);
      Files.writeString(folder.resolve("model.toml"), card.replace("HASH", hash));
      Files.writeString(folder.resolve("labels.txt"), labels);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
